namespace Edtf.Model;

/// <summary>What a mark says about a part of a date.</summary>
[Flags]
internal enum Qualifier : byte
{
    None = 0,

    /// <summary><c>?</c></summary>
    Uncertain = 1,

    /// <summary><c>~</c></summary>
    Approximate = 2,

    /// <summary><c>%</c></summary>
    Both = Uncertain | Approximate,
}

internal static class QualifierMark
{
    /// <summary>The qualifier that <paramref name="mark"/> stands for; none for any other character.</summary>
    public static Qualifier Read(char mark) => mark switch
    {
        '?' => Qualifier.Uncertain,
        '~' => Qualifier.Approximate,
        '%' => Qualifier.Both,
        _ => Qualifier.None,
    };

    public static string Write(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Uncertain => "?",
        Qualifier.Approximate => "~",
        Qualifier.Both => "%",
        _ => "",
    };
}
