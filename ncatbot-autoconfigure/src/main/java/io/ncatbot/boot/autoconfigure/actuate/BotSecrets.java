package io.ncatbot.boot.autoconfigure.actuate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ncatbot.boot.autoconfigure.NcatBotProperties;
import org.jspecify.annotations.Nullable;

/**
 * What nobody must see of the configuration: the tokens, a proxy's password, the values
 * of the headers, and what a URL carries of that kind.
 */
final class BotSecrets {

	/** Shorter ones are in too many texts by chance. */
	private static final int UNMISTAKABLE = 6;

	private static final Pattern IN_URL = Pattern.compile("(?i)access_token=([^&#]+)|//[^/@]*?([^/@:]+)@");

	private final Set<String> values;

	private BotSecrets(Set<String> values) {
		this.values = values;
	}

	static BotSecrets of(List<NcatBotProperties> all) {
		Set<String> values = new LinkedHashSet<>();
		for (NcatBotProperties properties : all) {
			addUrl(values, properties.url());
			add(values, properties.token());
			add(values, properties.reverse().token());
			add(values, properties.webhook().token());
			add(values, properties.proxy().password());
			values.addAll(properties.headers().values());
			properties.bots().values().forEach((bot) -> {
				addUrl(values, bot.url());
				add(values, bot.token());
				values.addAll(bot.headers().values());
			});
		}
		values.removeIf(String::isBlank);
		return new BotSecrets(values);
	}

	private static void add(Set<String> values, @Nullable String secret) {
		if (secret != null) {
			values.add(secret);
		}
	}

	private static void addUrl(Set<String> values, @Nullable String url) {
		Matcher secret = IN_URL.matcher((url != null) ? url : "");
		while (secret.find()) {
			values.add((secret.group(1) != null) ? secret.group(1) : secret.group(2));
		}
	}

	/**
	 * Tells whether a secret can be read from a text, such as a command line or an
	 * environment variable.
	 */
	boolean areIn(String text) {
		for (String secret : this.values) {
			if (text.equals(secret) || text.contains("=" + secret) || text.contains("\"" + secret + "\"")
					|| (secret.length() >= UNMISTAKABLE && text.contains(secret))) {
				return true;
			}
		}
		return false;
	}

}
