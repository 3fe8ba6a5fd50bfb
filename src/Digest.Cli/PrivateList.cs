using Digest.Protection;
using Digest.Stages;

namespace Digest.Cli;

/// <summary>Finds the private list of protected terms: on the command line, else in the environment.</summary>
internal static class PrivateList
{
    private const string Variable = "DIGEST_PROTECTED";

    /// <param name="named">As <c>--protected</c> has it; null: not given.</param>
    /// <param name="terms">Null: none is declared.</param>
    /// <returns>False where one is declared and cannot be used; the reasons are told, without a word of the list.</returns>
    public static bool TryRead(string? named, string root, Terminal terminal, out ProtectedTerms? terms)
    {
        terms = null;
        string? path = named ?? Environment.GetEnvironmentVariable(Variable);
        if (path is null) { return true; }
        if (string.IsNullOrWhiteSpace(path))
        {
            terminal.Refuse(named is null ? $"{Variable} is set but empty" : "--protected names no file",
                named is null ? "  help: A secret that is missing expands to nothing. Name the file of the protected terms, or unset the variable." : "  help: Write --protected FILE.");
            return false;
        }
        var faults = new List<ListFault>();
        terms = Stopping.Waiting(terminal, () => ProtectedFile.Read(path, root, faults));
        foreach (var fault in faults) { terminal.Refuse(fault.ToString(), "  help: " + fault.Help); }
        terminal.Silence = terms is null ? null : new Silence(terms);
        return faults.Count == 0;
    }
}
