/* Loads one unary gRPC method over plaintext HTTP/2 with prior knowledge, and tells how it went as one JSON object.
 *
 * Written in C because the machine has two cores: a client in Python would eat the core that the server's ceiling is measured on.
 * One thread, one epoll, C connections with S calls in flight each; a finished call starts the next one at once (closed loop).
 *
 * Request messages come from a file in gRPC framing (a zero byte, four bytes of length, the message), one after another.
 * The authorization header comes from a file too: command lines are visible to everybody on the machine.
 *
 *   cc -O2 -o loader loader.c -lnghttp2
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <nghttp2/nghttp2.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    MESSAGE_PREFIX = 5,
    GRPC_CODES = 17,
    NO_STATUS = -1,
    READ_CHUNK = 256 * 1024,
    WINDOW = 64 * 1024 * 1024,
    MAX_RECONNECTS = 1000,
};

typedef struct {
    const uint8_t *start; /* the prefix included: it goes onto the wire as it is */
    size_t length;
} body_t;

typedef struct connection connection_t;

typedef struct {
    connection_t *connection;
    body_t body;
    size_t sent;
    uint64_t started_ns;
    int http_status;
    int grpc_status;
    char message[256];
    uint8_t *received; /* the answer, kept only when it is written to a file */
    size_t received_length, received_capacity;
} call_t;

struct connection {
    int fd;
    nghttp2_session *session;
    int in_flight;
    bool writable_wanted;
    uint8_t *pending; /* what the kernel has not taken yet */
    size_t pending_length, pending_offset, pending_capacity;
    call_t **idle;
    int idle_count;
};

static struct {
    const char *host, *path, *authorization, *timeout;
    int port, connections, streams;
    double seconds, warmup;
    uint64_t count;
    bool cycle;
    FILE *responses;
} wish = {.host = "127.0.0.1", .connections = 4, .streams = 8, .timeout = "10S"};

static body_t *bodies;
static size_t body_count, next_body;

static uint64_t begin_ns, counted_from_ns, end_ns, last_done_ns;
static uint64_t submitted, finished, counted, ok, response_bytes, transport_errors, by_status[GRPC_CODES];
static uint32_t *latency_us;
static size_t latency_capacity;
static int first_error_status = NO_STATUS, reconnects, in_flight_total, epoll_fd;
static char first_error[256], authority[64];

static void die(const char *what) {
    fprintf(stderr, "loader: %s%s%s\n", what, errno ? ": " : "", errno ? strerror(errno) : "");
    exit(2);
}

static void *grow(void *memory, size_t size) {
    void *grown = realloc(memory, size);
    if (grown == NULL) die("out of memory");
    return grown;
}

static uint64_t now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* ---- what to send ---- */

static void read_bodies(const char *file) {
    int fd = open(file, O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (fd < 0 || fstat(fd, &status) != 0) die(file);
    if (status.st_size == 0) die("the file of bodies is empty");
    const uint8_t *start = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (start == MAP_FAILED) die(file);
    close(fd);
    size_t offset = 0, size = (size_t)status.st_size, capacity = 0;
    while (offset < size) {
        if (size - offset < MESSAGE_PREFIX) die("the file of bodies ends inside a prefix");
        size_t length = MESSAGE_PREFIX + ((size_t)start[offset + 1] << 24 | (size_t)start[offset + 2] << 16 | (size_t)start[offset + 3] << 8 | start[offset + 4]);
        if (size - offset < length) die("the file of bodies ends inside a message");
        if (body_count == capacity) bodies = grow(bodies, (capacity = capacity ? capacity * 2 : 1024) * sizeof *bodies);
        bodies[body_count++] = (body_t){start + offset, length};
        offset += length;
    }
}

static char *read_line(const char *file) {
    FILE *stream = fopen(file, "r");
    char *line = NULL;
    size_t capacity = 0;
    if (stream == NULL || getline(&line, &capacity, stream) < 0) die(file);
    fclose(stream);
    line[strcspn(line, "\r\n")] = '\0';
    return line;
}

/* Takes the next body; false when there is none or when enough was asked. */
static bool take_body(body_t *body, uint64_t now) {
    if (wish.count && submitted >= wish.count) return false;
    if (end_ns && now >= end_ns) return false;
    if (next_body == body_count) {
        if (!wish.cycle) return false;
        next_body = 0;
    }
    *body = bodies[next_body++];
    return true;
}

/* ---- one call ---- */

static ssize_t read_body(nghttp2_session *session, int32_t stream, uint8_t *buffer, size_t capacity, uint32_t *flags,
                         nghttp2_data_source *source, void *user) {
    (void)session, (void)stream, (void)user;
    call_t *call = source->ptr;
    size_t left = call->body.length - call->sent, part = left < capacity ? left : capacity;
    memcpy(buffer, call->body.start + call->sent, part);
    call->sent += part;
    if (call->sent == call->body.length) *flags |= NGHTTP2_DATA_FLAG_EOF;
    return (ssize_t)part;
}

#define HEADER(name, value)                                                                                                   \
    (nghttp2_nv) {                                                                                                            \
        (uint8_t *)(name), (uint8_t *)(value), strlen(name), strlen(value), NGHTTP2_NV_FLAG_NO_COPY_NAME | NGHTTP2_NV_FLAG_NO_COPY_VALUE \
    }

/* Starts calls until the connection is full or there is nothing left to ask. */
static void fill(connection_t *connection) {
    nghttp2_nv headers[10] = {
        HEADER(":method", "POST"),         HEADER(":scheme", "http"),   HEADER(":path", wish.path),
        HEADER(":authority", authority),   HEADER("te", "trailers"),    HEADER("content-type", "application/grpc"),
        HEADER("user-agent", "wushe-loader"), HEADER("grpc-timeout", wish.timeout),
    };
    size_t header_count = 8;
    if (wish.authorization) headers[header_count++] = HEADER("authorization", wish.authorization);
    while (connection->idle_count > 0 && nghttp2_session_check_request_allowed(connection->session)) {
        uint64_t now = now_ns();
        call_t *call = connection->idle[connection->idle_count - 1];
        if (!take_body(&call->body, now)) return;
        call->sent = call->received_length = 0;
        call->http_status = 0;
        call->grpc_status = NO_STATUS;
        call->message[0] = '\0';
        call->started_ns = now;
        nghttp2_data_provider provider = {.source.ptr = call, .read_callback = read_body};
        if (nghttp2_submit_request(connection->session, NULL, headers, header_count, &provider, call) < 0) die("cannot submit a request");
        connection->idle_count--;
        connection->in_flight++;
        in_flight_total++;
        submitted++;
    }
}

static int on_header(nghttp2_session *session, const nghttp2_frame *frame, const uint8_t *name, size_t name_length,
                     const uint8_t *value, size_t value_length, uint8_t flags, void *user) {
    (void)flags, (void)user;
    call_t *call = nghttp2_session_get_stream_user_data(session, frame->hd.stream_id);
    if (call == NULL) return 0;
    if (name_length == 7 && memcmp(name, ":status", 7) == 0) call->http_status = atoi((const char *)value);
    if (name_length == 11 && memcmp(name, "grpc-status", 11) == 0) call->grpc_status = atoi((const char *)value);
    if (name_length == 12 && memcmp(name, "grpc-message", 12) == 0)
        snprintf(call->message, sizeof call->message, "%.*s", (int)value_length, (const char *)value);
    return 0;
}

static int on_data(nghttp2_session *session, uint8_t flags, int32_t stream, const uint8_t *data, size_t length, void *user) {
    (void)flags, (void)user;
    response_bytes += length;
    if (wish.responses == NULL) return 0;
    call_t *call = nghttp2_session_get_stream_user_data(session, stream);
    if (call == NULL) return 0;
    if (call->received_length + length > call->received_capacity)
        call->received = grow(call->received, call->received_capacity = (call->received_length + length) * 2);
    memcpy(call->received + call->received_length, data, length);
    call->received_length += length;
    return 0;
}

static void record(call_t *call, uint32_t error_code, uint64_t now) {
    finished++;
    last_done_ns = now;
    bool status_known = call->http_status == 200 && call->grpc_status >= 0 && call->grpc_status < GRPC_CODES;
    if (status_known) by_status[call->grpc_status]++;
    else transport_errors++;
    if (status_known && call->grpc_status == 0) {
        ok++;
        if (wish.responses) fwrite(call->received, 1, call->received_length, wish.responses);
    } else if (first_error[0] == '\0') {
        first_error_status = call->grpc_status;
        if (status_known) snprintf(first_error, sizeof first_error, "%s", call->message[0] ? call->message : "(no message)");
        else snprintf(first_error, sizeof first_error, "HTTP status %d, HTTP/2 error %u, no grpc-status", call->http_status, error_code);
    }
    if (now < counted_from_ns || (end_ns && now > end_ns)) return;
    if (counted == latency_capacity) latency_us = grow(latency_us, (latency_capacity = latency_capacity ? latency_capacity * 2 : 65536) * sizeof *latency_us);
    latency_us[counted++] = (uint32_t)((now - call->started_ns) / 1000u);
}

static int on_stream_close(nghttp2_session *session, int32_t stream, uint32_t error_code, void *user) {
    connection_t *connection = user;
    call_t *call = nghttp2_session_get_stream_user_data(session, stream);
    if (call == NULL) return 0;
    nghttp2_session_set_stream_user_data(session, stream, NULL);
    record(call, error_code, now_ns());
    connection->idle[connection->idle_count++] = call;
    connection->in_flight--;
    in_flight_total--;
    return 0;
}

/* ---- one connection ---- */

static void open_connection(connection_t *connection) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)wish.port)};
    if (inet_pton(AF_INET, wish.host, &address.sin_addr) != 1) die("--host wants an IPv4 address");
    connection->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connection->fd < 0 || connect(connection->fd, (struct sockaddr *)&address, sizeof address) != 0) die("cannot connect");
    int on = 1;
    setsockopt(connection->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    fcntl(connection->fd, F_SETFL, fcntl(connection->fd, F_GETFL) | O_NONBLOCK);
    connection->writable_wanted = false;
    connection->pending_length = connection->pending_offset = 0;

    nghttp2_session_callbacks *callbacks;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, on_header);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, on_data);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, on_stream_close);
    nghttp2_session_client_new(&connection->session, callbacks, connection);
    nghttp2_session_callbacks_del(callbacks);
    nghttp2_settings_entry settings[] = {{NGHTTP2_SETTINGS_ENABLE_PUSH, 0}, {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, WINDOW}};
    nghttp2_submit_settings(connection->session, NGHTTP2_FLAG_NONE, settings, 2);
    nghttp2_session_set_local_window_size(connection->session, NGHTTP2_FLAG_NONE, 0, WINDOW);

    struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
    if (epoll_ctl(epoll_fd, EPOLL_CTL_ADD, connection->fd, &event) != 0) die("epoll");
}

/* Counts what was in flight as failed (its streams close with the session) and leaves the connection empty. */
static void close_connection(connection_t *connection) {
    nghttp2_session_terminate_session(connection->session, NGHTTP2_NO_ERROR);
    for (int32_t stream = 1; connection->in_flight > 0 && stream > 0 && stream < (int32_t)nghttp2_session_get_next_stream_id(connection->session); stream += 2)
        on_stream_close(connection->session, stream, NGHTTP2_CONNECT_ERROR, connection);
    nghttp2_session_del(connection->session);
    close(connection->fd);
}

static void reopen(connection_t *connection) {
    close_connection(connection);
    if (++reconnects > MAX_RECONNECTS) die("the server keeps closing connections");
    open_connection(connection);
}

/* Hands everything the session has to say to the kernel in as few writes as possible; false when the connection is gone. */
static bool flush_out(connection_t *connection) {
    for (;;) {
        while (connection->pending_length - connection->pending_offset < READ_CHUNK) {
            const uint8_t *part;
            ssize_t length = nghttp2_session_mem_send(connection->session, &part);
            if (length < 0) return false;
            if (length == 0) break;
            if (connection->pending_offset == connection->pending_length) connection->pending_offset = connection->pending_length = 0;
            if (connection->pending_length + (size_t)length > connection->pending_capacity)
                connection->pending = grow(connection->pending, connection->pending_capacity = (connection->pending_length + (size_t)length) * 2);
            memcpy(connection->pending + connection->pending_length, part, (size_t)length);
            connection->pending_length += (size_t)length;
        }
        size_t left = connection->pending_length - connection->pending_offset;
        if (left == 0) break;
        ssize_t taken = send(connection->fd, connection->pending + connection->pending_offset, left, MSG_NOSIGNAL);
        if (taken < 0 && errno == EINTR) continue;
        if (taken < 0 && errno != EAGAIN) return false;
        if (taken < 0) break;
        connection->pending_offset += (size_t)taken;
    }
    bool wanted = connection->pending_offset < connection->pending_length;
    if (wanted != connection->writable_wanted) {
        struct epoll_event event = {.events = EPOLLIN | (wanted ? EPOLLOUT : 0), .data.ptr = connection};
        epoll_ctl(epoll_fd, EPOLL_CTL_MOD, connection->fd, &event);
        connection->writable_wanted = wanted;
    }
    return true;
}

static bool take_in(connection_t *connection) {
    static uint8_t buffer[READ_CHUNK];
    for (;;) {
        ssize_t length = recv(connection->fd, buffer, sizeof buffer, 0);
        if (length < 0 && errno == EINTR) continue;
        if (length < 0) return errno == EAGAIN;
        if (length == 0) return false;
        if (nghttp2_session_mem_recv(connection->session, buffer, (size_t)length) < 0) return false;
        if (length < (ssize_t)sizeof buffer) return true;
    }
}

static bool more_to_ask(void) {
    body_t ignored;
    size_t place = next_body;
    bool more = take_body(&ignored, now_ns());
    next_body = place;
    return more;
}

static void serve(connection_t *connection, uint32_t events) {
    bool alive = !(events & EPOLLIN) || take_in(connection);
    if (alive) {
        fill(connection);
        alive = flush_out(connection);
    }
    bool finishing = alive && connection->in_flight == 0 && !nghttp2_session_check_request_allowed(connection->session); /* GOAWAY */
    if (alive && !finishing) return;
    if (!alive && !more_to_ask() && connection->in_flight == 0) return;
    reopen(connection);
    fill(connection);
    flush_out(connection);
}

static void run(void) {
    epoll_fd = epoll_create1(EPOLL_CLOEXEC);
    connection_t *connections = calloc((size_t)wish.connections, sizeof *connections);
    for (int number = 0; number < wish.connections; number++) {
        connection_t *connection = &connections[number];
        connection->idle = calloc((size_t)wish.streams, sizeof *connection->idle);
        for (int slot = 0; slot < wish.streams; slot++) {
            call_t *call = calloc(1, sizeof *call);
            call->connection = connection;
            connection->idle[connection->idle_count++] = call;
        }
        open_connection(connection);
    }
    begin_ns = now_ns();
    counted_from_ns = begin_ns + (uint64_t)(wish.warmup * 1e9);
    if (wish.seconds > 0) end_ns = counted_from_ns + (uint64_t)(wish.seconds * 1e9);
    for (int number = 0; number < wish.connections; number++) {
        fill(&connections[number]);
        flush_out(&connections[number]);
    }
    struct epoll_event events[64];
    while (in_flight_total > 0) {
        int ready = epoll_wait(epoll_fd, events, 64, 30000);
        if (ready == 0) die("no answer for 30 s");
        for (int number = 0; number < ready; number++) serve(events[number].data.ptr, events[number].events);
    }
    for (int number = 0; number < wish.connections; number++) {
        nghttp2_session_terminate_session(connections[number].session, NGHTTP2_NO_ERROR);
        flush_out(&connections[number]);
        close(connections[number].fd);
    }
}

/* ---- what came of it ---- */

static int ascending(const void *left, const void *right) {
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static double percentile_ms(double share) {
    if (counted == 0) return 0;
    size_t place = (size_t)(share * (double)(counted - 1) + 0.5);
    return latency_us[place] / 1000.0;
}

static void print_text(const char *text) {
    putchar('"');
    for (const unsigned char *at = (const unsigned char *)text; *at; at++) {
        if (*at == '"' || *at == '\\') printf("\\%c", *at);
        else if (*at < 0x20 || *at > 0x7e) printf("\\u%04x", *at);
        else putchar(*at);
    }
    putchar('"');
}

static void report(void) {
    uint64_t until_ns = end_ns && last_done_ns > end_ns ? end_ns : last_done_ns;
    double seconds = until_ns > counted_from_ns ? (double)(until_ns - counted_from_ns) / 1e9 : 0;
    double total_us = 0;
    for (size_t number = 0; number < counted; number++) total_us += latency_us[number];
    qsort(latency_us, counted, sizeof *latency_us, ascending);
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    double cpu = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;

    printf("{\"finished\": %lu, \"calls\": %lu, \"ok\": %lu, \"errors\": {", finished, counted, ok);
    const char *separator = "";
    for (int code = 1; code < GRPC_CODES; code++)
        if (by_status[code]) printf("%s\"%d\": %lu", separator, code, by_status[code]), separator = ", ";
    if (transport_errors) printf("%s\"transport\": %lu", separator, transport_errors);
    printf("}, \"first_error\": ");
    print_text(first_error);
    printf(", \"first_error_status\": %d, \"seconds\": %.4f, \"calls_per_second\": %.1f", first_error_status, seconds,
           seconds > 0 ? (double)counted / seconds : 0.0);
    printf(", \"mean_ms\": %.3f, \"p50_ms\": %.3f, \"p95_ms\": %.3f, \"p99_ms\": %.3f, \"max_ms\": %.3f",
           counted ? total_us / (double)counted / 1000.0 : 0.0, percentile_ms(0.50), percentile_ms(0.95), percentile_ms(0.99), percentile_ms(1.0));
    printf(", \"response_bytes\": %lu, \"reconnects\": %d, \"exhausted\": %s, \"loader_cpu_seconds\": %.3f}\n", response_bytes, reconnects,
           !wish.cycle && next_body == body_count ? "true" : "false", cpu);
}

static const char usage[] =
    "usage: loader --port N --path /package.Service/Method --bodies FILE [--host 127.0.0.1] [--connections 4] [--streams 8]\n"
    "              [--seconds S] [--count N] [--warmup S] [--cycle] [--authorization-file FILE] [--timeout 10S] [--responses FILE]\n"
    "Without --seconds and --count it asks each body once. Calls that end during the warm-up are checked but not timed.\n";

int main(int argc, char **argv) {
    static const struct option options[] = {
        {"host", required_argument, NULL, 'h'},    {"port", required_argument, NULL, 'p'},    {"path", required_argument, NULL, 'm'},
        {"bodies", required_argument, NULL, 'b'},  {"connections", required_argument, NULL, 'c'}, {"streams", required_argument, NULL, 's'},
        {"seconds", required_argument, NULL, 'd'}, {"count", required_argument, NULL, 'n'},   {"warmup", required_argument, NULL, 'w'},
        {"cycle", no_argument, NULL, 'y'},         {"authorization-file", required_argument, NULL, 'a'}, {"timeout", required_argument, NULL, 't'},
        {"responses", required_argument, NULL, 'r'}, {0},
    };
    const char *bodies_file = NULL;
    for (int option; (option = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        switch (option) {
        case 'h': wish.host = optarg; break;
        case 'p': wish.port = atoi(optarg); break;
        case 'm': wish.path = optarg; break;
        case 'b': bodies_file = optarg; break;
        case 'c': wish.connections = atoi(optarg); break;
        case 's': wish.streams = atoi(optarg); break;
        case 'd': wish.seconds = atof(optarg); break;
        case 'n': wish.count = strtoull(optarg, NULL, 10); break;
        case 'w': wish.warmup = atof(optarg); break;
        case 'y': wish.cycle = true; break;
        case 'a': wish.authorization = read_line(optarg); break;
        case 't': wish.timeout = optarg; break;
        case 'r': if ((wish.responses = fopen(optarg, "wb")) == NULL) die(optarg); break;
        default: fputs(usage, stderr); return 2;
        }
    }
    errno = 0;
    if (!wish.port || !wish.path || !bodies_file || wish.connections < 1 || wish.streams < 1 || (wish.cycle && !wish.seconds && !wish.count)) {
        fputs(usage, stderr);
        return 2;
    }
    snprintf(authority, sizeof authority, "%s:%d", wish.host, wish.port);
    read_bodies(bodies_file);
    run();
    if (wish.responses) fclose(wish.responses);
    report();
    return finished == ok ? 0 : 1;
}
