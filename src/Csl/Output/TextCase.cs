using System.Globalization;
using System.Text;

namespace Csl.Output;

/// <summary>Upper and lower case, of letters that are spread over formatted parts.</summary>
internal static class TextCase
{
    /// <param name="language">Of the letters: a small i is a capital İ in Turkish; titles have capitals in English alone.</param>
    public static Node Apply(Node node, string change, CultureInfo language)
    {
        if (change.Length == 0 || (change == "title" && language.TwoLetterISOLanguageName != "en"))
        {
            return node;
        }
        List<(Node Leaf, bool Fixed)> leaves = [];
        Collect(node, false, leaves);
        StringBuilder all = new();
        foreach ((Node leaf, bool _) in leaves)
        {
            all.Append(leaf.Text);
        }
        char[] letters = new char[all.Length];
        all.CopyTo(0, letters, letters.Length);
        new CaseChange(letters, Kept(leaves, letters.Length), language.TextInfo).To(change);
        int at = 0;
        foreach ((Node leaf, bool _) in leaves)
        {
            leaf.Text = new string(letters, at, leaf.Text.Length);
            at += leaf.Text.Length;
        }
        return node;
    }

    private static bool[] Kept(List<(Node Leaf, bool Fixed)> leaves, int length)
    {
        bool[] kept = new bool[length];
        int at = 0;
        foreach ((Node leaf, bool isFixed) in leaves)
        {
            Array.Fill(kept, isFixed, at, leaf.Text.Length);
            at += leaf.Text.Length;
        }
        return kept;
    }

    private static void Collect(Node node, bool isFixed, List<(Node, bool)> leaves)
    {
        bool now = isFixed || node.Fixed || node.Format.Align.Length > 0;
        if (node.Children.Count == 0)
        {
            leaves.Add((node, now));
        }
        foreach (Node child in node.Children)
        {
            Collect(child, now || node.Format.Variant == "small-caps", leaves);
        }
    }
}
