package io.ncatbot.processor;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JavadocTests {

	@TempDir
	Path output;

	@Test
	void commentIsCopiedAndPointsBackToItsOrigin() {
		assertThat(twin("""
				/**
				 * Sends a message (发送群消息).
				 * <p>
				 * For example:
				 * <pre>
				 *     send(1);
				 * </pre>
				 * @param groupId the group
				 * @param <T> anything
				 * @return how it went
				 */
				default <T> CompletableFuture<String> send(long groupId) {
					return new CompletableFuture<>();
				}
				""")).contains("""
				\t/**
				\t * Sends a message (发送群消息).
				\t * <p>
				\t * For example:
				\t * <pre>
				\t *     send(1);
				\t * </pre>
				\t * @param groupId the group
				\t * @param <T> anything
				\t * @return how it went
				\t * @see Some#send(long)
				\t */
				\tdefault <T> String sendSync(long groupId) {
				""");
	}

	@Test
	void commentOnOneLineIsCopied() {
		assertThat(twin("""
				/** Sends. */
				@Action("send")
				CompletableFuture<ApiResult<Void>> send();
				""")).contains("""
				\t/**
				\t * Sends.
				\t * @see Some#send()
				\t */
				\tApiResult<Void> sendSync();
				""");
	}

	@Test
	void withoutCommentThereIsALink() {
		assertThat(twin("""
				@Action("send")
				CompletableFuture<ApiResult<Void>> send(@Nullable Message message);
				""")).contains("\t * The synchronous form of {@link Some#send(Message)}.\n");
	}

	@Test
	void referencesIntoTheAreaNameIt() {
		assertThat(twin("""
				/** How many. */
				int LIMIT = 5;
				/** Of the area. */
				record Part(int size) {
				}
				/**
				 * As {@link #send(long, java.util.List, Message) sending much}, at most {@value #LIMIT}, with
				 * {@link Part#size()}, in {@linkplain #LIMIT bounds}.
				 * @return nothing
				 * @see #send(long, List, Message)
				 */
				default CompletableFuture<String> one() {
					return new CompletableFuture<>();
				}
				/**
				 * Sends.
				 * @param id an id
				 * @param list a list
				 * @param message a message
				 * @return nothing
				 */
				@Action("send")
				CompletableFuture<ApiResult<Void>> send(long id, List<String> list, Message message);
				""")).contains(
				" * As {@link Some#send(long, java.util.List, Message) sending much}, at most {@value Some#LIMIT}, with\n")
			.contains(" * {@link Part#size()}, in {@linkplain Some#LIMIT bounds}.\n")
			.contains(" * @see Some#send(long, List, Message)\n")
			.contains("import io.ncatbot.api.test.Some.Part;\n");
	}

	@Test
	void referencesToWhatTheAreaImportsAreImported() {
		assertThat(twin("""
				/**
				 * Takes as long as {@link Duration#ofSeconds(long)} says, see {@link Map.Entry#getKey() here} and
				 * {@link Other}.
				 * @throws java.io.UncheckedIOException never
				 * @throws IllegalStateException sometimes
				 * @return nothing
				 * @see JsonNode
				 * @see <a href="https://example.org">there</a>
				 * @see "A book"
				 */
				default CompletableFuture<String> one() {
					return new CompletableFuture<>();
				}
				""")).contains("import java.time.Duration;\nimport java.util.Map;\n")
			.contains("import tools.jackson.databind.JsonNode;\n")
			.contains("{@link Duration#ofSeconds(long)} says, see {@link Map.Entry#getKey() here} and\n")
			.contains("@see <a href=\"https://example.org\">there</a>\n\t * @see \"A book\"\n");
	}

	private String twin(String methods) {
		return Compilation.into(this.output)
			.source("io.ncatbot.api.test.Other", "package io.ncatbot.api.test; /** Another. */ public class Other { }")
			.area("Some", methods)
			.root("io.ncatbot.api.test.Some")
			.compile()
			.isClean()
			.twin("Some");
	}

}
