namespace Csl.Output;

/// <summary>Pieces to a tree for those who write another format.</summary>
internal static class TreeWriter
{
    public static IReadOnlyList<CslNode> Write(List<Piece> pieces)
    {
        Stack<(string Mark, List<CslNode> Nodes)> open = new();
        open.Push(("", []));
        foreach (Piece piece in pieces)
        {
            if (piece.Open.Length > 0)
            {
                open.Push((piece.Open, []));
            }
            else if (piece.Close.Length > 0)
            {
                (string mark, List<CslNode> nodes) = open.Pop();
                open.Peek().Nodes.Add(new CslNode("", mark, nodes));
            }
            else if (piece.Text.Length > 0)
            {
                open.Peek().Nodes.Add(new CslNode(piece.Text, "", []));
            }
        }
        return open.Peek().Nodes;
    }
}
