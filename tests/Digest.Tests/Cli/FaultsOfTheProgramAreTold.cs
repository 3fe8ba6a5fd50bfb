using Digest.Cli;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Cli;

public class FaultsOfTheProgramAreTold
{
    private static string Told(Exception fault, bool whole = false)
    {
        using var log = new StringWriter { NewLine = "\n" };
        Crash.Tell(fault, log, whole);
        return log.ToString();
    }

    private static Exception Thrown(Action act)
    {
        try { act(); }
        catch (Exception fault) { return fault; }
        throw new InvalidOperationException("It did not throw.");
    }

    [Fact]
    public void It_says_whose_fault_it_is_and_where_but_not_a_word_of_the_message()
    {
        string told = Told(Thrown(() => throw new InvalidOperationException("zqname in /home/zquser/digest/input/people/zqname.md")));
        Assert.StartsWith("error: this is a fault of digest itself, not of your content.\n  System.InvalidOperationException\n    at Digest.Tests.Cli.FaultsOfTheProgramAreTold.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("zq", told, StringComparison.Ordinal);
        Assert.Contains("DIGEST_TRACE=1", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_several_threads_and_their_causes_are_told_the_same_way()
    {
        var inner = new ArgumentException("zqinner", Thrown(() => throw new FormatException("zqcause")));
        string told = Told(new AggregateException("zqouter", new AggregateException(inner), new KeyNotFoundException("zqsecond")));
        Assert.Contains("System.ArgumentException", told, StringComparison.Ordinal);
        Assert.Contains("System.Collections.Generic.KeyNotFoundException", told, StringComparison.Ordinal);
        Assert.DoesNotContain("zq", told, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", Told(inner), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_system_refuses_is_no_fault_of_the_program()
    {
        string told = Told(new UnauthorizedAccessException("Access to the path '/home/zquser/x' is denied."));
        Assert.StartsWith("error: the system refused a file or a folder", told, StringComparison.Ordinal);
        Assert.DoesNotContain("zquser", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_asks_for_all_of_it_is_warned_before_passing_it_on()
    {
        string told = Told(new InvalidOperationException("zqmessage"), whole: true);
        Assert.Contains("zqmessage", told, StringComparison.Ordinal);
        Assert.Contains("Read what stands above before you pass it on", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_in_a_folder_that_is_gone_ends_in_good_order_and_names_no_path()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems keep a folder that somebody works in.");
        using var folder = new Folder();
        var command = new Command(folder.Root) { Shell = ["sh", "-c", "mkdir zqgone && cd zqgone && rmdir ../zqgone && exec \"$@\"", "sh"] };
        var (code, output, errors) = await command.Run("check");
        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith("error: ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("zqgone", errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetFileName(folder.Root), errors, StringComparison.Ordinal);
    }
}
