package io.ncatbot.handler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Handlers by what a text must begin with: a tree of characters, of which a text is
 * followed as far as it goes. What it costs depends on the length of prefixes and not on
 * how many there are, and nothing is allocated.
 */
final class PrefixTable {

	private static final HandlerMethod[] NONE = {};

	private final Node root;

	/**
	 * Creates a table.
	 * @param handlers handlers with prefixes, in their order
	 */
	PrefixTable(List<HandlerMethod> handlers) {
		Draft draft = new Draft();
		for (HandlerMethod handler : handlers) {
			handler.definition().match().prefixes().forEach((prefix) -> draft.at(prefix).handlers.add(handler));
		}
		this.root = draft.node(NONE);
	}

	boolean isEmpty() {
		return this.root.children.length == 0;
	}

	/**
	 * Finds the handlers of which a text has a prefix, in their order.
	 */
	HandlerMethod[] get(String text) {
		Node node = this.root;
		for (int i = 0; i < text.length(); i++) {
			Node next = node.next(text.charAt(i));
			if (next == null) {
				break;
			}
			node = next;
		}
		return node.handlers;
	}

	/**
	 * Where a text has been followed to.
	 *
	 * @param characters those that may come next, in ascending order
	 * @param children where each of them leads
	 * @param handlers those of all prefixes on the way, so that the last place knows all
	 */
	private record Node(char[] characters, Node[] children, HandlerMethod[] handlers) {

		@Nullable Node next(char character) {
			int at = Arrays.binarySearch(this.characters, character);
			return (at >= 0) ? this.children[at] : null;
		}

	}

	/** A place while the table is made. */
	private static final class Draft {

		private final Map<Character, Draft> children = new TreeMap<>();

		private final List<HandlerMethod> handlers = new ArrayList<>();

		Draft at(String prefix) {
			Draft place = this;
			for (char character : prefix.toCharArray()) {
				place = place.children.computeIfAbsent(character, (key) -> new Draft());
			}
			return place;
		}

		Node node(HandlerMethod[] above) {
			HandlerMethod[] all = HandlerOrder.merge(above, this.handlers.toArray(NONE));
			char[] characters = new char[this.children.size()];
			Node[] nodes = new Node[characters.length];
			int at = 0;
			for (Map.Entry<Character, Draft> child : this.children.entrySet()) {
				characters[at] = child.getKey();
				nodes[at++] = child.getValue().node(all);
			}
			return new Node(characters, nodes, all);
		}

	}

}
