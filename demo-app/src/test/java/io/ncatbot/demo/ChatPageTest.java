package io.ncatbot.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.ncatbot.simulator.NapCatSimulator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The chat page in a real browser: write to the bot, see it answer.
 */
@SpringBootTest(properties = "demo.chat-port=0")
class ChatPageTest {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/usr/bin/google-chrome-stable");

	private static final LocatorAssertions.IsVisibleOptions PATIENTLY = new LocatorAssertions.IsVisibleOptions()
		.setTimeout(30_000);

	@Autowired
	private NapCatSimulator napCat;

	@Test
	void bothAnswersArriveInAPrivateChatAndInAGroup() {
		Optional<Path> chromium = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
		if (chromium.isEmpty()) {
			String reason = "The chat page was not tested: there is no Chromium in " + PLACES;
			System.out.println(reason);
			Assumptions.abort(reason);
		}
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.get())
						.setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run",
								"--disable-background-networking", "--disable-component-update", "--disable-sync")))) {
			Page page = browser.newPage();
			page.navigate(String.valueOf(this.napCat.chatUrl()));
			sayTestIn(page, "private:" + DemoPeople.FRIEND);
			sayTestIn(page, "group:" + DemoPeople.GROUP);
		}
	}

	private static void sayTestIn(Page page, String chat) {
		page.locator("[data-testid=chat-item][data-chat-id='" + chat + "']").click();
		Locator input = page.getByTestId("composer-input");
		input.fill("测试");
		page.getByTestId("composer-send").click();
		Locator answers = page.locator("[data-testid=message][data-from-bot=true]");
		assertThat(answers.filter(new Locator.FilterOptions().setHasText("NcatBot 异步调用测试成功喵~"))).isVisible(PATIENTLY);
		assertThat(answers.filter(new Locator.FilterOptions().setHasText("NcatBot 同步调用测试成功喵~"))).isVisible(PATIENTLY);
	}

}
