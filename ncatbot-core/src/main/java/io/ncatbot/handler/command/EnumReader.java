package io.ncatbot.handler.command;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * Reads constants of an enum by their names, for which case, {@code _} and {@code -} make
 * no difference, or by their labels.
 */
final class EnumReader implements ValueReader {

	/** So many values are listed for people. */
	private static final int SHOWN = 20;

	private final Map<String, Object> byName = new HashMap<>();

	private final Expectation expects;

	/**
	 * Creates a reader.
	 * @throws IllegalArgumentException if two constants have one name
	 */
	EnumReader(Class<?> type) {
		List<String> shown = new ArrayList<>();
		for (Object constant : type.getEnumConstants()) {
			String name = ((Enum<?>) constant).name();
			String[] labels = labels(type, name);
			add(name, constant);
			for (String label : labels) {
				add(label, constant);
			}
			shown.add((labels.length > 0) ? labels[0] : name.toLowerCase(Locale.ROOT));
		}
		String list = String.join("、", shown.subList(0, Math.min(SHOWN, shown.size())));
		this.expects = Expectation.of("enum", (shown.size() > SHOWN) ? list + "…" : list);
	}

	private static String[] labels(Class<?> type, String constant) {
		Field field = ReflectionUtils.findField(type, constant);
		Label label = (field != null) ? field.getAnnotation(Label.class) : null;
		return (label != null) ? label.value() : new String[0];
	}

	private void add(String name, Object constant) {
		Object other = this.byName.putIfAbsent(key(name), constant);
		if (other != null && other != constant) {
			throw new IllegalArgumentException("'%s' would be %s as well as %s".formatted(name, other, constant));
		}
	}

	private static String key(String name) {
		return Characters.normalize(name).replaceAll("[-_ ]", "");
	}

	@Override
	public Expectation expects() {
		return this.expects;
	}

	@Override
	public @Nullable Object read(String word) {
		return (word.length() > MAX_LENGTH) ? null : this.byName.get(key(word));
	}

}
