"""Words of the directory."""

from __future__ import annotations

from typing import Final

NOUNS: Final = {"communities": "社区（村）", "persons": "人员", "divisions": "行政区划"}

FIELDS: Final = {
    "full_path": "完整路径",
    "show_ended": "含已停用的",
    "profile": "社区概况",
    "urban_rural_class": "城乡分类",
    "party_venue_area_m2": "党群活动场所面积（㎡）",
    "service_facility_area_m2": "服务设施面积（㎡）",
    "households": "户数",
    "grids": "网格数",
    "valid_from": "启用日期",
    "valid_until": "停用日期",
    "successors": "后继社区",
    "new_code": "新代码",
    "document": "证件",
    "Document.number": "证件号码",
    "Document.type": "证件类型",
    "birth_date": "出生日期",
    "gender": "性别",
    "Community.display_name": "社区名称",
    "CommunityProfile.kind": "性质",
}

VALUES: Final = {
    "Community.STATE_ACTIVE": "正常",
    "Community.STATE_MERGED": "已合并",
    "Community.STATE_SPLIT": "已拆分",
    "Community.STATE_RECODED": "已换码",
    "Community.STATE_ABOLISHED": "已撤销",
    "CommunityProfile.KIND_RESIDENTS_COMMITTEE": "居委会",
    "CommunityProfile.KIND_VILLAGERS_COMMITTEE": "村委会",
    "CommunityProfile.KIND_OTHER": "其他",
    "CommunityProfile.URBAN_RURAL_CLASS_URBAN_CORE": "主城区",
    "CommunityProfile.URBAN_RURAL_CLASS_URBAN_FRINGE": "城乡结合区",
    "CommunityProfile.URBAN_RURAL_CLASS_TOWN_CENTRE": "镇中心区",
    "CommunityProfile.URBAN_RURAL_CLASS_TOWN_FRINGE": "镇乡结合区",
    "CommunityProfile.URBAN_RURAL_CLASS_SPECIAL_AREA": "特殊区域",
    "CommunityProfile.URBAN_RURAL_CLASS_TOWNSHIP_CENTRE": "乡中心区",
    "CommunityProfile.URBAN_RURAL_CLASS_VILLAGE": "村庄",
    "DOCUMENT_TYPE_RESIDENT_ID": "居民身份证",
    "DOCUMENT_TYPE_HMT_RESIDENCE_PERMIT": "港澳台居民居住证",
    "DOCUMENT_TYPE_FOREIGNER_PERMANENT_RESIDENCE": "外国人永久居留身份证",
    "DOCUMENT_TYPE_HM_TRAVEL_PERMIT": "港澳居民来往内地通行证",
    "DOCUMENT_TYPE_TAIWAN_TRAVEL_PERMIT": "台湾居民来往大陆通行证",
    "DOCUMENT_TYPE_PASSPORT": "护照",
    "DOCUMENT_TYPE_MILITARY_ID": "军人证件",
    "GENDER_MALE": "男",
    "GENDER_FEMALE": "女",
}

METHODS: Final = {
    "CreateCommunity": "新设社区",
    "RenameCommunity": "更名",
    "UpdateCommunityProfile": "修改概况",
    "RecodeCommunity": "换码",
    "AbolishCommunity": "撤销",
}

REASONS: Final = {
    "DOCUMENT_CHECKSUM_MISMATCH": "证件号码校验位不正确，请核对",
    "DOCUMENT_BIRTH_DATE_INVALID": "证件号码中的出生日期不存在",
    "MALFORMED_DOCUMENT_NUMBER": "证件号码的位数或格式不正确",
    "NUMBER_LOST_TO_SPREADSHEET": "证件号码被表格软件改成了数字，末几位已丢失，请改为文本后重新填写",
    "BIRTH_DATE_MISMATCH": "出生日期与证件不一致",
    "GENDER_MISMATCH": "性别与证件不一致",
    "MALFORMED_PHONE": "手机号格式不正确",
    "MALFORMED_PERSON_NAME": "姓名格式不正确",
    "PERSON_NOT_FOUND": "没有这个人员，或不在您的管辖范围内",
}
