package io.ncatbot.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/**
 * The names of the actions that {@link BotAPI} declares, from the index that the build
 * writes into the jar.
 */
public final class ActionNames {

	/**
	 * Where the index is on the class path.
	 */
	public static final String INDEX = "META-INF/ncatbot/actions.json";

	private ActionNames() {
	}

	/**
	 * Reads the names.
	 * @return the wire name of every action that is declared; what is only called by its
	 * name is not among them
	 */
	public static Set<String> declared() {
		try (InputStream json = BotAPI.class.getResourceAsStream("/" + INDEX)) {
			return new JsonMapper().readTree(Objects.requireNonNull(json, INDEX))
				.findValuesAsString("action")
				.stream()
				.filter((name) -> !name.isEmpty())
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
