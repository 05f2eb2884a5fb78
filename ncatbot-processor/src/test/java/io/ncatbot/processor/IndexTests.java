package io.ncatbot.processor;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class IndexTests {

	@TempDir
	Path output;

	@Test
	void everyDeclarationIsListedInItsOrder() {
		Outcome outcome = Compilation.into(this.output).area("Second", """
				/** Reads "it". */
				@Action("get_it") CompletableFuture<ApiResult<List<Message>>> getIt();
				""").area("First", """
				/**
				 * Sends a {@link Message message} (发送). And more.
				 * @param groupId a group
				 * @return nothing
				 */
				@Action("send_it")
				CompletableFuture<ApiResult<Void>> sendIt(long groupId, @Param("msg") @Nullable Message message);

				default CompletableFuture<ApiResult<Void>> sendIt(long groupId, List<@Nullable String> texts) {
					return sendIt(groupId, new Message(texts.toString()));
				}
				@ActionOptions
				record Options(@Nullable Integer pageSize, Map<String, ?> rest) {
				}
				/** Searches. */
				@Action("search")
				CompletableFuture<ApiResult<String>> search(String text, First.Options options);
				""").root("io.ncatbot.api.test.First", "io.ncatbot.api.test.Second").compile().isClean();
		assertThat(Compilation.read(outcome.index())).isEqualTo(
				"""
						[
							{ "area": "First", "summary": "An area.", "methods": [
								{ "method": "sendIt", "action": "send_it", "signature": "sendIt(long groupId, Message message)", "params": [{ "name": "groupId", "wire": "group_id", "type": "long" }, { "name": "message", "wire": "msg", "type": "Message" }], "result": "Void", "summary": "Sends a message (发送).", "undocumented": ["message"] },
								{ "method": "sendIt", "action": null, "signature": "sendIt(long groupId, List<String> texts)", "params": [{ "name": "groupId", "wire": null, "type": "long" }, { "name": "texts", "wire": null, "type": "List<String>" }], "result": "Void", "summary": "", "undocumented": ["summary", "groupId", "texts", "return"] },
								{ "method": "search", "action": "search", "signature": "search(String text, First.Options options)", "params": [{ "name": "text", "wire": "text", "type": "String" }, { "name": "pageSize", "wire": "page_size", "type": "Integer" }, { "name": "rest", "wire": "rest", "type": "Map<String, ?>" }], "result": "String", "summary": "Searches.", "undocumented": ["text", "options", "return"] }
							] },
							{ "area": "Second", "summary": "An area.", "methods": [
								{ "method": "getIt", "action": "get_it", "signature": "getIt()", "params": [], "result": "List<Message>", "summary": "Reads \\"it\\".", "undocumented": ["return"] }
							] }
						]
						""");
	}

	@Test
	void withoutARootThereIsNone() {
		Outcome outcome = Compilation.into(this.output).area("Some", "").compile().isClean();
		assertThat(outcome.index()).doesNotExist();
	}

	@Test
	void emptyListIsStillAList() {
		Outcome outcome = Compilation.into(this.output)
			.area("Some", "")
			.root("io.ncatbot.api.test.Some")
			.compile()
			.isClean();
		assertThat(Compilation.read(outcome.index())).isEqualToIgnoringWhitespace("[]");
	}

}
