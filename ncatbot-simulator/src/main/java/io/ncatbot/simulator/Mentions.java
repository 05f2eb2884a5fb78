package io.ncatbot.simulator;

import java.util.List;

import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Member;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds who is mentioned in what a member types.
 */
final class Mentions {

	private static final String EVERYONE = "全体成员";

	private final long groupId;

	private final List<Member> members;

	Mentions(World world, long groupId) {
		this.groupId = groupId;
		Group group = world.group(groupId);
		this.members = (group != null) ? group.members() : List.of();
	}

	JsonNode in(String text) {
		ArrayNode segments = Json.array();
		int from = 0;
		for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
			String name = longestName(text, at + 1);
			if (name != null) {
				addText(segments, text.substring(from, at));
				segments.add(mention(name));
				from = at + 1 + name.length();
			}
		}
		addText(segments, text.substring(from));
		return segments.isEmpty() ? Segments.text(text) : segments;
	}

	private static void addText(ArrayNode segments, String text) {
		if (!text.isEmpty()) {
			segments.add(Segments.text(text));
		}
	}

	private @Nullable String longestName(String text, int from) {
		String longest = isNamed(EVERYONE, text, from) ? EVERYONE : null;
		for (Member member : this.members) {
			for (String name : List.of(member.card(), member.nickname(), Long.toString(member.userId()))) {
				if (isNamed(name, text, from) && (longest == null || name.length() > longest.length())) {
					longest = name;
				}
			}
		}
		return longest;
	}

	private static boolean isNamed(String name, String text, int from) {
		int to = from + name.length();
		return !name.isEmpty() && text.startsWith(name, from)
				&& (to == text.length() || Character.isWhitespace(text.charAt(to)));
	}

	private ObjectNode mention(String name) {
		if (name.equals(EVERYONE)) {
			return Segments.of("at", Json.object().put("qq", "all"));
		}
		List<Member> named = this.members.stream().filter((member) -> isCalled(member, name)).toList();
		if (named.size() > 1) {
			throw new WorldException("@%s could be each of %s in group %d: mention one by number, such as @%d"
				.formatted(name, named.stream().map(Member::userId).toList(), this.groupId, named.get(0).userId()));
		}
		return Segments.at(named.get(0).userId());
	}

	private static boolean isCalled(Member member, String name) {
		return name.equals(member.card()) || name.equals(member.nickname())
				|| name.equals(Long.toString(member.userId()));
	}

}
