namespace Edtf;

/// <summary>Why a text is no EDTF.</summary>
/// <param name="Column">Index of the first character that could not be read, from 0; the length of the text where it ended too early.</param>
/// <param name="Expected">What was expected there, an English noun phrase: "a month from 01 to 12".</param>
/// <param name="Suggestion">The EDTF text that was most likely meant; <see langword="null"/> where there is not exactly one likely reading.</param>
public readonly record struct EdtfError(int Column, string Expected, string? Suggestion)
{
    /// <summary>
    /// An English sentence that says why there is no suggestion for what people do write for a date (<c>05/06/2022</c>, <c>next Tuesday</c>);
    /// <see langword="null"/> where there is one, or nothing to say beyond <see cref="Expected"/>.
    /// </summary>
    public string? Explanation { get; init; }
}
