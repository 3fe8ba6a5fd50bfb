using Microsoft.Win32.SafeHandles;

namespace Digest.Stages;

/// <summary>Files that other programs have open meanwhile. Windows alone lets one program keep another from a file; elsewhere this does what the plain calls do.</summary>
internal static class HeldFile
{
    /// <summary>Milliseconds; each pause is twice as long as the one before, a second and a quarter in all.</summary>
    private const int FirstPause = 10, LastPause = 640;
    // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, and ERROR_DIR_NOT_EMPTY: what was removed from a folder is there as long as somebody has it open.
    private const int Shared = unchecked((int)0x80070020), Locked = unchecked((int)0x80070021), NotEmpty = unchecked((int)0x80070091);

    /// <summary>Opens a file to read it, and keeps nobody from it: a document that is open in a word processor can be read, and an editor can save the record that is being read. Whether it was changed meanwhile its bytes tell.</summary>
    public static SafeFileHandle Open(string path, FileOptions options = FileOptions.None) => File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, options);

    /// <summary>Does what a virus scanner or an index, which open each new file for a moment, may be in the way of.</summary>
    /// <param name="passes">Whether waiting may help; for tests.</param>
    public static void Patiently(Action act, Func<Exception, bool>? passes = null)
    {
        passes ??= IsHeld;
        for (int pause = FirstPause; ; pause *= 2)
        {
            try
            {
                act();
                return;
            }
            catch (Exception fault) when (pause <= LastPause && passes(fault)) { Thread.Sleep(pause); }
        }
    }

    private static bool IsHeld(Exception fault) => OperatingSystem.IsWindows() && fault is (UnauthorizedAccessException or IOException { HResult: Shared or Locked or NotEmpty });
}
