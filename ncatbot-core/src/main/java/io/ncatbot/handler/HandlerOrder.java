package io.ncatbot.handler;

import java.util.Arrays;
import java.util.Comparator;

/**
 * In which order handlers have their turn: by their order number, then as they were
 * found.
 */
final class HandlerOrder {

	static final Comparator<HandlerMethod> COMPARATOR = Comparator
		.comparingInt((HandlerMethod handler) -> handler.definition().order())
		.thenComparingInt(HandlerMethod::number);

	private HandlerOrder() {
	}

	/**
	 * Merges handlers that are in order. Where there is nothing to merge, and mostly
	 * there is not, nothing is made. A handler that is in both is there once.
	 */
	static HandlerMethod[] merge(HandlerMethod[] some, HandlerMethod[] others) {
		if (some.length == 0 || others.length == 0) {
			return (some.length == 0) ? others : some;
		}
		HandlerMethod[] merged = new HandlerMethod[some.length + others.length];
		int size = 0;
		int left = 0;
		int right = 0;
		while (left < some.length || right < others.length) {
			int order = (left == some.length) ? 1
					: (right == others.length) ? -1 : COMPARATOR.compare(some[left], others[right]);
			merged[size++] = (order <= 0) ? some[left] : others[right];
			left += (order <= 0) ? 1 : 0;
			right += (order >= 0) ? 1 : 0;
		}
		return (size == merged.length) ? merged : Arrays.copyOf(merged, size);
	}

}
