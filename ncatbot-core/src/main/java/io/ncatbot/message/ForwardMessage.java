package io.ncatbot.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A merged forward (合并转发): several messages shown as one card that opens into a
 * conversation. The texts of the card may be chosen; those that are null are chosen by
 * QQ.
 *
 * @param nodes the messages in their order
 * @param source the title of the card
 * @param summary the line below the preview, such as {@code 查看2条转发消息}
 * @param prompt what lists of chats and notifications show
 * @param news the lines of the preview; empty to let QQ make them
 */
public record ForwardMessage(List<Node> nodes, @Nullable String source, @Nullable String summary,
		@Nullable String prompt, List<String> news) {

	/**
	 * Copies the lists.
	 */
	public ForwardMessage {
		nodes = List.copyOf(nodes);
		news = List.copyOf(news);
	}

	/**
	 * Forwards existing messages. NapCat silently leaves out those that it no longer
	 * knows: it remembers about the latest 5,000 ids.
	 * @param messageIds the messages' ids
	 * @return the forward
	 */
	public static ForwardMessage ofIds(Collection<Long> messageIds) {
		return of(messageIds.stream().map(Node::ofId).toList());
	}

	/**
	 * Forwards existing messages.
	 * @param messageIds the messages' ids
	 * @return the forward
	 * @see #ofIds(Collection)
	 */
	public static ForwardMessage ofIds(long... messageIds) {
		List<Node> nodes = new ArrayList<>(messageIds.length);
		for (long messageId : messageIds) {
			nodes.add(Node.ofId(messageId));
		}
		return of(nodes);
	}

	/**
	 * Forwards messages in the bot's own name.
	 * @param messages what they say
	 * @return the forward
	 */
	public static ForwardMessage of(Message... messages) {
		List<Node> nodes = new ArrayList<>(messages.length);
		for (Message message : messages) {
			nodes.add(Node.of(message));
		}
		return of(nodes);
	}

	/**
	 * Forwards messages of any kind.
	 * @param nodes the messages
	 * @return the forward
	 */
	public static ForwardMessage of(Node... nodes) {
		return of(List.of(nodes));
	}

	/**
	 * Forwards messages of any kind.
	 * @param nodes the messages
	 * @return the forward
	 */
	public static ForwardMessage of(List<Node> nodes) {
		return new ForwardMessage(nodes, null, null, null, List.of());
	}

	/**
	 * The title of the card, which NapCat calls {@code source}.
	 * @return the title, or null
	 */
	public @Nullable String title() {
		return this.source;
	}

	/**
	 * The same forward with other messages.
	 * @param nodes the messages
	 * @return the forward
	 */
	public ForwardMessage withNodes(List<Node> nodes) {
		return new ForwardMessage(nodes, this.source, this.summary, this.prompt, this.news);
	}

	/**
	 * The same forward with a title.
	 * @param title the title of the card
	 * @return the forward
	 */
	public ForwardMessage withTitle(String title) {
		return new ForwardMessage(this.nodes, title, this.summary, this.prompt, this.news);
	}

	/**
	 * The same forward with a summary.
	 * @param summary the line below the preview
	 * @return the forward
	 */
	public ForwardMessage withSummary(String summary) {
		return new ForwardMessage(this.nodes, this.source, summary, this.prompt, this.news);
	}

	/**
	 * The same forward with a prompt.
	 * @param prompt what lists of chats and notifications show
	 * @return the forward
	 */
	public ForwardMessage withPrompt(String prompt) {
		return new ForwardMessage(this.nodes, this.source, this.summary, prompt, this.news);
	}

	/**
	 * The same forward with a preview.
	 * @param news the lines of the preview
	 * @return the forward
	 */
	public ForwardMessage withNews(String... news) {
		return new ForwardMessage(this.nodes, this.source, this.summary, this.prompt, List.of(news));
	}

	/**
	 * The same forward with other files.
	 * @param change gives the new source of a file for the one it has
	 * @return the forward; this one if no source changes
	 * @see Message#mapSources(UnaryOperator)
	 */
	public ForwardMessage mapSources(UnaryOperator<FileSource> change) {
		List<Node> mapped = this.nodes.stream().map((node) -> FileSources.map(node, change)).toList();
		return mapped.equals(this.nodes) ? this : withNodes(mapped);
	}

	/**
	 * Tells whether the forward has a file of some kind.
	 * @param kind recognises the file's source
	 * @return whether there is one, in nested forwards too
	 */
	public boolean anySource(Predicate<FileSource> kind) {
		return this.nodes.stream().anyMatch((node) -> FileSources.any(node, kind));
	}

}
