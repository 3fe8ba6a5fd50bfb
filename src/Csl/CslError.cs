namespace Csl;

/// <summary>Why a style, a locale or items cannot be read. Line and column count from 1; 0 where none is known.</summary>
public sealed record CslError(string Message, int Line, int Column);

/// <summary>Thrown by the reading methods that have no 'Try' in their name.</summary>
public sealed class CslException : Exception
{
    /// <summary>The message ends with line and column where they are known.</summary>
    public CslException(CslError error)
        : base(error.Line > 0 ? $"{error.Message} (line {error.Line}, column {error.Column})" : error.Message) => Error = error;

    /// <summary>What is wrong, and where.</summary>
    public CslError Error { get; }
}
