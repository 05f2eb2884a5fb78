package io.ncatbot.handler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.ncatbot.event.Event;

/**
 * The handlers for one kind of event, ready to be looked up: those that want an exact
 * text by that text, already merged with those that take any.
 */
final class HandlerIndex {

	private static final Comparator<HandlerMethod> ORDER = Comparator
		.comparingInt((HandlerMethod handler) -> handler.definition().order())
		.thenComparingInt(HandlerMethod::number);

	private final List<HandlerMethod> forAnyText;

	private final Map<String, List<HandlerMethod>> byText;

	private HandlerIndex(List<HandlerMethod> forAnyText, Map<String, List<HandlerMethod>> byText) {
		this.forAnyText = forAnyText;
		this.byText = byText;
	}

	static HandlerIndex of(List<HandlerMethod> all, Class<? extends Event> type) {
		List<HandlerMethod> candidates = all.stream()
			.filter((handler) -> handler.definition().accepts(type))
			.sorted(ORDER)
			.toList();
		List<HandlerMethod> anyText = candidates.stream()
			.filter((handler) -> handler.definition().text().isEmpty())
			.toList();
		Map<String, List<HandlerMethod>> byText = new HashMap<>();
		for (HandlerMethod handler : candidates) {
			String text = handler.definition().text();
			if (!text.isEmpty()) {
				byText.computeIfAbsent(text, (key) -> new ArrayList<>(anyText)).add(handler);
			}
		}
		byText.replaceAll((text, handlers) -> handlers.stream().sorted(ORDER).toList());
		return new HandlerIndex(anyText, byText);
	}

	List<HandlerMethod> matching(Event event) {
		if (this.byText.isEmpty()) {
			return this.forAnyText;
		}
		String text = EventText.of(event);
		return (text != null) ? this.byText.getOrDefault(text, this.forAnyText) : this.forAnyText;
	}

}
