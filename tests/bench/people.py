"""People who do not exist, with identity numbers that could: valid, distinct, the same in every run with the same seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from wushe.directory.v1.identity_service_pb2 import BatchResolvePersonsRequest, PersonClaim, ResolvePersonRequest
from wushe.directory.v1.person_pb2 import DOCUMENT_TYPE_RESIDENT_ID, Document
from wushe.volunteer.v1.volunteer_pb2 import REGISTRATION_CHANNEL_SELF
from wushe.volunteer.v1.volunteer_service_pb2 import RegisterVolunteerRequest, VolunteerRegistration

BATCH = 1000

_WEIGHTS = tuple(pow(2, 17 - place, 11) for place in range(17))
_CHECK = "10X98765432"
_FIRST_BIRTH = date(1940, 1, 1)
_BIRTH_DAYS = 25_000
_SEQUENCES = 999
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红玲志建国文辉鑫宇浩然子轩梓涵雨欣怡佳琪海燕春梅"
_SKILLS = ("急救", "普通话", "电脑", "园艺", "手语")
_STRIDE = 7_368_787
"""A prime: neighbours in a batch share neither birthday nor county, as in a real file."""


class Population:
    """Numbers people from nought; each number is a person of its own."""

    def __init__(self, communities: Sequence[str]) -> None:
        """Let people live in these communities, given as codes of 12 digits."""
        self._communities = communities
        self._counties = sorted({code[:6] for code in communities})
        self._size = len(self._counties) * _BIRTH_DAYS * _SEQUENCES

    def claim(self, number: int) -> PersonClaim:
        """Return what a registration desk would state of person `number`."""
        place = number * _STRIDE % self._size
        rest, sequence = divmod(place, _SEQUENCES)
        county, day = divmod(rest, _BIRTH_DAYS)
        born = _FIRST_BIRTH + timedelta(days=day)
        return PersonClaim(
            document=Document(
                type=DOCUMENT_TYPE_RESIDENT_ID, number=_with_check(f"{self._counties[county]}{born:%Y%m%d}{sequence + 1:03d}")
            ),
            display_name=_name(place // 7),
            division=f"communities/{self._communities[number * 31 % len(self._communities)]}",
            phone=f"1{3 + number % 7}{number % 1_000_000_000:09d}",
        )

    def singles(self, first: int, count: int, run: str) -> Iterator[bytes]:
        """Yield one ResolvePersonRequest a person."""
        for number in range(first, first + count):
            yield ResolvePersonRequest(request_id=f"{run}-{number}", claim=self.claim(number)).SerializeToString()

    def registrations(self, first: int, count: int, run: str) -> Iterator[bytes]:
        """Yield one RegisterVolunteerRequest a person, all of them adults."""
        for number in range(first, first + count):
            claim = self.claim(number)
            registration = VolunteerRegistration(
                document=claim.document,
                display_name=claim.display_name,
                phone=claim.phone,
                community=claim.division,
                skills=[_SKILLS[number % len(_SKILLS)]],
                channel=REGISTRATION_CHANNEL_SELF,
            )
            yield RegisterVolunteerRequest(request_id=f"{run}-{number}", registration=registration).SerializeToString()

    def batches(self, first: int, count: int, run: str) -> Iterator[bytes]:
        """Yield BatchResolvePersonsRequests of a thousand people each."""
        for start in range(first, first + count, BATCH):
            claims = [self.claim(number) for number in range(start, min(start + BATCH, first + count))]
            yield BatchResolvePersonsRequest(request_id=f"{run}-{start}", claims=claims).SerializeToString()


def _with_check(stem: str) -> str:
    return stem + _CHECK[sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, stem, strict=True)) % 11]


def _name(number: int) -> str:
    rest, first = divmod(number, len(_GIVEN))
    rest, second = divmod(rest, len(_GIVEN))
    return _SURNAMES[rest % len(_SURNAMES)] + _GIVEN[first] + _GIVEN[second]
