package io.ncatbot.boot.test.autoconfigure;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/**
 * What a test sets in the application's properties, so that its bots find a simulated
 * NapCat by the transport of the test and never reach a real one.
 */
final class TestProperties {

	static final String SWITCH = "ncatbot.test.simulator";

	private static final String RECONNECT_INTERVAL = "ncatbot.test.reconnect-interval";

	private static final Duration SOON = Duration.ofMillis(50);

	static final String REVERSE = "ncatbot.reverse.";

	static final String WEBHOOK = "ncatbot.webhook.";

	/**
	 * Only where the application has none: an endpoint that is open to all is refused.
	 */
	private static final String TOKEN = "simulated-napcat";

	/**
	 * When a test moves the time, the answer to a sign of life that was asked for on the
	 * way would come too late, so none is asked for.
	 */
	private static final String NO_PINGS = "3650d";

	private TestProperties() {
	}

	/** What holds where nobody, not even the application itself, says anything else. */
	static void addDefaults(ConfigurableEnvironment environment) {
		environment.getPropertySources()
			.addLast(new MapPropertySource("ncatbotTest",
					Map.of(SWITCH, "true", "ncatbot.connection.ping-interval", NO_PINGS)));
	}

	/** What an annotation says. */
	static void addSaid(ConfigurableEnvironment environment, Transport transport, Collection<Long> accounts) {
		Map<String, Object> said = new LinkedHashMap<>();
		if (transport != Transport.DEFAULT) {
			said.put(Transport.PROPERTY, transport.name());
		}
		if (!accounts.isEmpty()) {
			said.put(TestedBots.ACCOUNTS, accounts.stream().map(String::valueOf).collect(Collectors.joining(",")));
		}
		first(environment.getPropertySources(), "ncatbotTestAnnotation", said);
	}

	/** Also where Spring Boot has not prepared the environment. */
	static Binder binder(Environment environment) {
		return new Binder(
				ConfigurationPropertySources.from(((ConfigurableEnvironment) environment).getPropertySources()),
				new PropertySourcesPlaceholdersResolver(environment));
	}

	static Transport transport(Environment environment) {
		return binder(environment).bind(Transport.PROPERTY, Bindable.of(Transport.class))
			.orElse(Transport.DEFAULT)
			.orForward();
	}

	/** How long NapCat waits before it comes to the application again. */
	static Duration reconnectInterval(Environment environment) {
		return binder(environment).bind(RECONNECT_INTERVAL, Duration.class).orElse(SOON);
	}

	/** What NapCat has to show where it comes to the application. */
	static String token(Environment environment, String prefix) {
		return environment.getProperty(prefix + "token", environment.getProperty("ncatbot.token", ""));
	}

	/** Points the application's bots to the simulator that takes NapCat's place. */
	static void addOverrides(ConfigurableEnvironment environment, boolean slice) {
		Transport transport = transport(environment);
		Map<String, Object> overrides = new LinkedHashMap<>();
		if (transport.comesToTheApplication()) {
			String endpoint = (transport == Transport.WEBHOOK) ? WEBHOOK : REVERSE;
			overrides.put(endpoint + "enabled", "true");
			if (token(environment, endpoint).isEmpty()) {
				overrides.put(endpoint + "token", TOKEN);
			}
			// The accounts are not those of the application's own configuration.
			overrides.put(endpoint + "accounts", "");
		}
		else if (slice) {
			overrides.put(REVERSE + "enabled", "false");
			overrides.put(WEBHOOK + "enabled", "false");
		}
		List<TestedBot> bots = TestedBots.of(environment).all();
		if (!transport.goesToNapCat()) {
			overrides.put("ncatbot.url", "");
			bots.forEach((bot) -> overrides.put(TestedBots.property(bot.name(), "url").toString(), ""));
		}
		if (bots.size() > 1 || !transport.goesToNapCat()) {
			bots.forEach((bot) -> overrides.put(TestedBots.property(bot.name(), "self-id").toString(), bot.selfId()));
		}
		first(environment.getPropertySources(), "ncatbotTestTransport", overrides);
	}

	private static void first(MutablePropertySources sources, String name, Map<String, Object> properties) {
		if (!properties.isEmpty()) {
			sources.addFirst(new MapPropertySource(name, properties));
		}
	}

}
