package io.ncatbot.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of the manual that lists all actions says what the API declares. It is written
 * to {@code target/actions.md} each time.
 */
class ActionReferenceTest {

	@Test
	void thePageIsUpToDate() throws IOException {
		String text = new ActionReference(ApiIndex.read(), NcatBotNames.of("from-ncatbot.md")).text();
		Path written = Path.of("target", "actions.md");
		Files.writeString(written, text);
		Path page = Path.of("..", "docs", "actions.md");
		assertThat(Files.exists(page) ? Files.readString(page) : "")
			.as("docs/actions.md is stale. To write it anew: cp ncatbot-core/target/actions.md docs/actions.md")
			.isEqualTo(text);
	}

}
