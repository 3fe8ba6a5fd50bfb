using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>The one clipboard that all windows share: classes that use it carry <c>[Collection(Clipboard.Name)]</c>, so that none takes what another has just copied.</summary>
internal static class Clipboard
{
    public const string Name = "The clipboard";

    /// <summary>What the clipboard holds, read as a reader would: by pasting.</summary>
    public static async Task<string> Paste(ReaderWindow window)
    {
        await window.Do("(() => { const box = document.createElement('textarea'); box.id = 'paste'; document.body.append(box); box.focus(); })()");
        await window.Page.Keyboard.PressAsync("Control+V");
        return await window.Ask<string>("(() => { const box = document.getElementById('paste'), text = box.value; box.remove(); return text; })()");
    }

    /// <summary>What a reader pastes after the button, which has said "Copied". It says so for a moment only, and a busy machine would look too late: what it says is watched from before the click.</summary>
    public static async Task<string> Copied(ReaderWindow window, ILocator button)
    {
        await button.EvaluateAsync("""
            button => {
              window.saysCopied = new Promise(done => new MutationObserver((_, observer) => {
                if (button.textContent.includes('Copied')) { observer.disconnect(); done(); }
              }).observe(button, { childList: true, subtree: true, characterData: true }));
            }
            """);
        await button.ClickAsync();
        await window.Do("window.saysCopied");
        return await Paste(window);
    }
}
