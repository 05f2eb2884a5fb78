package io.ncatbot.handler;

import java.util.Arrays;
import java.util.Map;

/**
 * Handlers by the number of a group. It is asked for every event, and so takes plain
 * numbers.
 */
final class GroupTable {

	private static final HandlerMethod[] NONE = {};

	private final long[] groups;

	private final HandlerMethod[][] handlers;

	GroupTable(Map<Long, HandlerMethod[]> table) {
		this.groups = table.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
		this.handlers = Arrays.stream(this.groups).mapToObj(table::get).toArray(HandlerMethod[][]::new);
	}

	HandlerMethod[] get(long group) {
		int at = Arrays.binarySearch(this.groups, group);
		return (at >= 0) ? this.handlers[at] : NONE;
	}

}
