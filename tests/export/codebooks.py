"""The columns of other datasets, as their codebooks list them, in their order."""


def listed(names: str) -> list[str]:
    return names.split()


ACLED = listed("""
event_id_cnty event_date year time_precision disorder_type event_type sub_event_type
actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region
country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes
fatalities tags timestamp
""")
UCDP = listed("""
id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id
conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id
side_b_new_id side_b number_of_sources source_article source_office source_date source_headline
source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude
geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a
deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob
""")
ACTOR = listed("""
Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code
Type3Code
""")
GEO = listed("Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID")
GDELT = [
    *listed("GLOBALEVENTID SQLDATE MonthYear Year FractionDate"),
    *(f"Actor{number}{name}" for number in (1, 2) for name in ACTOR),
    *listed("IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale"),
    *listed("NumMentions NumSources NumArticles AvgTone"),
    *(f"{what}Geo_{name}" for what in ("Actor1", "Actor2", "Action") for name in GEO),
    *listed("DATEADDED SOURCEURL"),
]
POLECAT = [
    name.replace("_", " ")
    for name in listed("""
Event_ID Event_Date Event_Type Event_Mode Intensity Quad_Code Contexts
Actor_Name Actor_Country Actor_COW Primary_Actor_Sector Actor_Sectors Actor_Title Actor_Name_Raw
Wikipedia_Actor_ID Recipient_Name Recipient_Country Recipient_COW Primary_Recipient_Sector
Recipient_Sectors Recipient_Title Recipient_Name_Raw Wikipedia_Recipient_ID
Placename City District Province Country Latitude Longitude GeoNames_ID Raw_Placename Feature_Type
Source Publication_Date Story_People Story_Organizations Story_Locations Language Version
""")
]
COLUMNS = {"acled": ACLED, "ucdp": UCDP, "gdelt": GDELT, "plover": POLECAT}
