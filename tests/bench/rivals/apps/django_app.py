"""The same registration as a bureau's contractor would deliver it: Django with its REST framework, in one file."""

from __future__ import annotations

import os
import uuid
from urllib.parse import unquote, urlsplit

import django
from django.conf import settings

parts = urlsplit(os.environ["DATABASE_URL"])
settings.configure(
    SECRET_KEY="of a benchmark",
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["rest_framework"],
    USE_TZ=True,
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": parts.path[1:],
            "USER": parts.username,
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname,
            "PORT": parts.port,
            "CONN_MAX_AGE": None,
        }
    },
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "DEFAULT_PERMISSION_CLASSES": [],
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
        "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
        "UNAUTHENTICATED_USER": None,
    },
)
django.setup()

from django.contrib.postgres.fields import ArrayField  # noqa: E402 — Django is set up before it is used
from django.core.validators import RegexValidator  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, models  # noqa: E402
from rest_framework import routers, serializers, viewsets  # noqa: E402


class Volunteer(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document_number = models.CharField(max_length=18, unique=True, validators=[RegexValidator(r"^\d{17}[\dX]$")])
    display_name = models.CharField(max_length=50)
    phone = models.CharField(max_length=11, validators=[RegexValidator(r"^1\d{10}$")])
    community = models.CharField(max_length=12, validators=[RegexValidator(r"^\d{12}$")])
    skills = ArrayField(models.CharField(max_length=50))
    state = models.CharField(max_length=20, default="pending_review")
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.display_name

    class Meta:
        app_label = "registration"
        db_table = "volunteer"
        indexes = (models.Index(fields=["community", "state"], name="volunteer_by_place"),)


class VolunteerSerializer(serializers.ModelSerializer):
    class Meta:
        model = Volunteer
        fields = ("id", "document_number", "display_name", "phone", "community", "skills", "state", "created_at")
        read_only_fields = ("id", "state", "created_at")


class Volunteers(viewsets.ModelViewSet):
    queryset = Volunteer.objects.all()
    serializer_class = VolunteerSerializer


router = routers.DefaultRouter()
router.register("volunteers", Volunteers)
urlpatterns = router.urls
application = get_wsgi_application()


def prepare() -> None:
    """Make the table."""
    with connection.schema_editor() as editor:
        editor.create_model(Volunteer)


if __name__ == "__main__":
    prepare()
