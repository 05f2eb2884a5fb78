package io.ncatbot.handler.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads yes and no in the ways in which people say them.
 */
final class BooleanReader implements ValueReader {

	private static final Map<String, Boolean> WORDS = new HashMap<>();
	static {
		List.of("true", "yes", "y", "on", "1", "enable", "enabled", "是", "是的", "对", "真", "好", "开", "开启", "打开", "启用",
				"要", "有")
			.forEach((word) -> WORDS.put(word, true));
		List.of("false", "no", "n", "off", "0", "disable", "disabled", "否", "不", "不是", "错", "假", "关", "关闭", "关掉", "停用",
				"禁用", "不要", "无", "没有")
			.forEach((word) -> WORDS.put(word, false));
	}

	@Override
	public Expectation expects() {
		return Expectation.of("boolean");
	}

	@Override
	public @Nullable Object read(String word) {
		return (word.length() > MAX_LENGTH) ? null : WORDS.get(Characters.normalize(word).strip());
	}

}
