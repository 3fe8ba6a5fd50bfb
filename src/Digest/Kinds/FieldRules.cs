using Digest.Diagnostics;

namespace Digest.Kinds;

/// <summary>What a record's fields can get wrong in form.</summary>
internal static class FieldRules
{
    public static readonly Rule UnknownKey = new("unknown-key", Severity.Error,
        "The record has a key that its kind does not know.",
        "A misspelt key is data that silently does nothing.",
        "sumary: One sentence.      # did you mean 'summary'?");

    public static readonly Rule MissingField = new("missing-field", Severity.Error,
        "A key that the kind needs is missing or empty.",
        "A quote without its source, or a claim without its statement, cannot be shown truthfully.",
        "quotes:\n  - source: report        # and exact: \"…\" is missing");

    public static readonly Rule WrongForm = new("wrong-form", Severity.Error,
        "A value has another form than its key needs: a list for a text, a map for a list, and so on.",
        "What cannot be read as meant must not be guessed.",
        "topics: {a: b}      # a list of ids is needed: [a, b]");

    public static readonly Rule UnknownWord = new("unknown-word", Severity.Error,
        "A value is none of the words that its key allows.",
        "Only the listed words have a meaning on the page.",
        "role: suports      # did you mean 'supports'?");

    public static readonly Rule BadNumber = new("bad-number", Severity.Error,
        "A value that must be a number is none.",
        "Counts are printed and compared; they must be digits.",
        "max_words: many      # write 600");

    public static readonly Rule BadCoordinates = new("bad-coordinates", Severity.Error,
        "A place's coordinates, or the precision to publish them with, cannot be.",
        "Latitude is -90 to 90, longitude -180 to 180, both in degrees; two that changed places would put a village into the sea. The precision is kilometres, 0.01 to 1000.",
        "coordinates: {latitude: 87.6, longitude: 243.8}\n# mend: {latitude: 43.8, longitude: 87.6}");

    public static readonly Rule BadId = new("bad-id", Severity.Error,
        "An id or a file name has characters that an address cannot hold, or is a name that Windows keeps for a device.",
        "Ids are file names and addresses on every system: letters, digits, - and _; no dot, no blank; not con, prn, aux, nul, com1 to com9, lpt1 to lpt9.",
        "input/claims/my claim.md      # rename it to my-claim.md");

    public static readonly Rule BadHash = new("bad-hash", Severity.Error,
        "custody.sha256 is not 64 hexadecimal digits.",
        "The hash proves that the seed is the document that was collected.",
        "sha256: 3789109a…      # run: sha256sum seeds/FILE");

    public static readonly Rule BadLanguage = new("bad-language", Severity.Error,
        "A language is no BCP 47 tag.",
        "Browsers choose letters, voices and directions by it; a tag that is none is silently ignored.",
        "lang: English      # write en");

    public static readonly Rule StatedAfterAll = new("stated-after-all", Severity.Warning,
        "not_stated or not_recorded names a key that has a value.",
        "The page shows the value, and the data say that there is none. A date that is inferred, or known from elsewhere, may well be one that the source does not state: that is not told.",
        "date: 2020-06-15\nnot_stated: [date]      # take one of the two out; or date_basis: inferred, with a date_note");

    public static IReadOnlyList<Rule> All { get; } = [UnknownKey, StatedAfterAll, MissingField, WrongForm, UnknownWord, DateField.BadDate, DateField.SpacedDate, DurationField.BadDuration, DatingFields.BasisWithoutDate, BadNumber, BadCoordinates, BadId, BadHash, BadLanguage];
}
