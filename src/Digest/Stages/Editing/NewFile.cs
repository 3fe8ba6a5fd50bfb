namespace Digest.Stages.Editing;

/// <summary>Puts a file where none is: whole or not at all, and never over another.</summary>
internal static class NewFile
{
    /// <param name="path">From the digest's root, with <c>/</c>; its folder is made where it is missing.</param>
    /// <exception cref="IOException">It cannot be written, something stands there, or the folder leads out of the digest.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string root, string path, byte[] bytes)
    {
        string target = Path.Join(root, path), folder = Path.GetDirectoryName(target)!;
        if (!RealPath.IsInside(RealPath.Of(root), RealPath.Of(folder))) { throw new IOException($"the folder of '{path}' leads out of the digest"); }
        Directory.CreateDirectory(folder);
        WholeFile.Write(target, file => file.Write(bytes), new WaitingFile(IsFlushed: true), overwrite: false);
    }
}
