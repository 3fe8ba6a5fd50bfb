namespace Edtf.Wording;

/// <summary>What is to be said, before it is known in which form of its language.</summary>
internal sealed class Phrase(Func<int, string> say)
{
    /// <summary>The form of a text that stands by itself; those that a language has beside it follow.</summary>
    public const int Plain = 1;

    /// <summary>A number, or another text that has no other form.</summary>
    public static implicit operator Phrase(string text) => new(_ => text);

    public string In(int form) => say(form);
}
