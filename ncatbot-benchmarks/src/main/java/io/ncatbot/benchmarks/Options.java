package io.ncatbot.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The {@code --name value} pairs of a command line.
 */
final class Options {

	private final Map<String, String> values;

	private Options(Map<String, String> values) {
		this.values = values;
	}

	/**
	 * Reads a command line on which nothing stands but options, {@code --name value} or
	 * {@code --name=value}.
	 */
	static Options parse(List<String> arguments, String... known) {
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < arguments.size(); i++) {
			String word = arguments.get(i);
			int equals = word.indexOf('=');
			String option = (equals < 0) ? word : word.substring(0, equals);
			if (!option.startsWith("--") || !List.of(known).contains(option.substring(2))) {
				throw new UsageException("Unknown: '%s'. Choose from --%s".formatted(word, String.join(", --", known)));
			}
			if (equals < 0 && i + 1 == arguments.size()) {
				throw new UsageException(option + " needs a value");
			}
			values.put(option.substring(2), (equals < 0) ? arguments.get(++i) : word.substring(equals + 1));
		}
		return new Options(values);
	}

	String text(String name, String otherwise) {
		return this.values.getOrDefault(name, otherwise);
	}

	int positive(String name, int otherwise) {
		return atLeast(1, name, otherwise);
	}

	int atLeast(int least, String name, int otherwise) {
		String value = this.values.get(name);
		Integer number = (value != null) ? parsed(value) : Integer.valueOf(otherwise);
		if (number == null || number < least) {
			throw new UsageException("--%s needs a number from %d, not '%s'".formatted(name, least, value));
		}
		return number;
	}

	private static @Nullable Integer parsed(String value) {
		try {
			return Integer.valueOf(value.replace("_", ""));
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
