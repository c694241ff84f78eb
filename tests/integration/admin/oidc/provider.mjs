// An OpenID provider for the test: whoever types a login is that person. `node provider.mjs PORT CALLBACK SECRET MODULES`.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [port, callback, secret, modules] = process.argv.slice(2);
const entry = createRequire(`${modules}/`).resolve("oidc-provider");
const { default: Provider } = await import(pathToFileURL(entry));

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: "wushe", client_secret: secret, redirect_uris: [callback], post_logout_redirect_uris: [new URL("/sign-in", callback).href], grant_types: ["authorization_code"], response_types: ["code"] }],
  claims: { openid: ["sub"], profile: ["preferred_username"] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true } },
  cookies: { keys: [secret] },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id }) }),
});
provider.listen(Number(port), "127.0.0.1", () => console.log("ready"));
