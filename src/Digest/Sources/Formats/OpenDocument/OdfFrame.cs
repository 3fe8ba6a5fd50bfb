namespace Digest.Sources.Formats.OpenDocument;

/// <summary>What is known of an element that is open; what is within it takes most of it over.</summary>
internal sealed class OdfFrame
{
    public string Name { get; private set; } = "";
    /// <summary>Nothing within it counts.</summary>
    public bool IsGone { get; set; }
    /// <summary>Nobody can tell what is shown of it: its text stands as U+FFFD.</summary>
    public bool IsUnsure { get; set; }
    /// <summary>What stands directly in it is text of a paragraph.</summary>
    public bool HoldsText { get; set; }
    public Shown Shown { get; private set; }
    public int Raised { get; private set; }
    /// <summary>By its size, by how large what is raised is, and from side to side.</summary>
    private (bool Size, bool Beside, bool Narrow) Tiny { get; set; }
    public bool IsTiny => Tiny != default;
    public string? Font { get; private set; }

    /// <summary>Of a frame: one of the forms of what it shows was taken.</summary>
    public bool IsChosen { get; set; }
    /// <summary>Of a field, a cell or a section that shows something: how much was written where it begins; -1: it need not show anything.</summary>
    public long From { get; set; }
    /// <summary>Of a row or a cell: where it begins in the row that is open.</summary>
    public int At { get; set; }
    /// <summary>How often a row or a cell stands there.</summary>
    public int Times { get; set; }

    /// <param name="around">Null: of the part's root.</param>
    public void Open(string name, OdfFrame? around)
    {
        (Name, IsGone, IsUnsure, HoldsText) = (name, around?.IsGone == true, around?.IsUnsure == true, false);
        (Shown, Raised, Tiny, Font) = (around?.Shown ?? Shown.Yes, around?.Raised ?? 0, around?.Tiny ?? default, around?.Font);
        (IsChosen, From, At, Times) = (false, -1, 0, 1);
    }

    /// <summary>A paragraph looks as its style says, whatever stands around it.</summary>
    public void Begin(OdfStyle style) => (Shown, Raised, Tiny, Font) = (style.Shown ?? Shown.Yes, style.Raised ?? 0, (style.IsTiny == true, style.IsTinyBeside == true, style.IsNarrow == true), style.Font);

    /// <summary>What a style within a paragraph says nothing of stays as around it.</summary>
    public void Take(OdfStyle style) => (Shown, Raised, Tiny, Font) = (style.Shown ?? Shown, style.Raised ?? Raised, (style.IsTiny ?? Tiny.Size, style.IsTinyBeside ?? Tiny.Beside, style.IsNarrow ?? Tiny.Narrow), style.Font ?? Font);
}
