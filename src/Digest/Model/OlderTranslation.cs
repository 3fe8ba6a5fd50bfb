using Edtf;

namespace Digest.Model;

/// <summary>What is told of a translation whose original was changed after it. The text of such a page is not that of the original's version.</summary>
/// <param name="Translated">The day (UTC) of the translation's own last change, as git knows it.</param>
/// <param name="Changed">The day (UTC) of the original's; null: it is not committed yet.</param>
/// <param name="Corrected">Of the newest correction that the translation is certainly older than; null: the original was changed without one.</param>
internal sealed record OlderTranslation(EdtfDate Translated, EdtfDate? Changed, EdtfDate? Corrected)
{
    /// <summary>Null where the translation is as new as its original.</summary>
    /// <param name="translated"><c>yyyy-mm-dd</c>.</param>
    /// <param name="changed"><c>yyyy-mm-dd</c>; null: not committed, so that only a correction tells that the original is newer.</param>
    public static OlderTranslation? Of(Record original, string translated, string? changed)
    {
        if (changed is not null && string.CompareOrdinal(changed, translated) <= 0) { return null; }
        var older = new OlderTranslation(EdtfDate.Parse(translated), changed is null ? null : EdtfDate.Parse(changed), null);
        var corrected = original.Head.Corrections.Select(correction => correction.Date.Value).OfType<EdtfDate>().Where(older.Precedes).Max();
        return changed is null && corrected is null ? null : older with { Corrected = corrected };
    }

    /// <summary>Whether the whole of a date is after the translation: one of the same month is not, where no day is told.</summary>
    public bool Precedes(EdtfDate date) => date.Earliest is { } first && Translated.Latest is { } own && first.CompareTo(own) > 0;
}
