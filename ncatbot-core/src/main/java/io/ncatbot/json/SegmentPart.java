package io.ncatbot.json;

import java.util.List;

import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The two keys of a segment.
 */
enum SegmentPart {

	TYPE, DATA;

	static PropertyNameMatcher matcher() {
		return JsonCursor.FACTORY.constructNameMatcher(List.of(Named.fromString("type"), Named.fromString("data")),
				false);
	}

}
