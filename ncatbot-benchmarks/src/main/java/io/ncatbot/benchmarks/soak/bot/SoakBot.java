package io.ncatbot.benchmarks.soak.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.Bots;
import io.ncatbot.dispatch.Dispatcher;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application that is soaked. It does what it is told on its standard input, a word a
 * line, and answers each with a {@link SoakReport}, a line of JSON; when the input ends,
 * so does it.
 */
@SpringBootApplication
public class SoakBot {

	/** Asks for a report. */
	public static final String REPORT = "report";

	/**
	 * Asks for a report after garbage was collected and what was written down has reached
	 * the files.
	 */
	public static final String WEIGH = "weigh";

	/**
	 * Runs the bot.
	 * @param properties Spring properties, as on a command line
	 * @throws IOException if the standard input fails
	 */
	public static void main(String[] properties) throws IOException {
		SpringApplication application = new SpringApplication(SoakBot.class);
		application.setBannerMode(Banner.Mode.OFF);
		application.setWebApplicationType(WebApplicationType.SERVLET);
		try (ConfigurableApplicationContext context = application.run(properties);
				BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
			for (String order = orders.readLine(); order != null; order = orders.readLine()) {
				System.out.println(JsonMapper.shared().writeValueAsString(report(context, order.equals(WEIGH))));
			}
		}
	}

	private static SoakReport report(ConfigurableApplicationContext context, boolean weigh) {
		Journals journals = context.getBean(Journals.class);
		if (weigh) {
			journals.flush();
			System.gc();
			System.gc();
		}
		List<String> threads = weigh
				? Thread.getAllStackTraces().keySet().stream().map(Thread::getName).sorted().toList() : List.of();
		// The dispatcher first: what is counted as received is then not yet missing.
		return new SoakReport(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), threads,
				context.getBean(Dispatcher.class).activity(),
				context.getBean(Bots.class).all().stream().map((bot) -> report(bot, journals)).toList());
	}

	private static BotReport report(Bot bot, Journals journals) {
		if (bot.selfId() == 0) {
			return new BotReport(0, bot.link(), bot.activity(), 0, 0, 0, 0);
		}
		Journal journal = journals.of(bot.selfId());
		return new BotReport(bot.selfId(), bot.link(), bot.activity(), journal.messages(), journal.metas(),
				journal.calls(), journal.lastEvent());
	}

}
