package io.ncatbot.starter;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ncatbot.filebot.FileBot;
import io.ncatbot.simulator.file.FileContent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Files that are larger than the bot's heap, to NapCat and from it, each of the two a
 * process of its own; and a sink that takes one MiB a second, while NapCat does not wait.
 */
@Tag("long")
class LargeFilesTest {

	private static final int SIZE = 200 << 20;

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	@TempDir
	private Path folder;

	@Test
	void twoHundredMebibytesGoBothWaysInAHeapOf128() throws Exception {
		Path upload = this.folder.resolve("upload.bin");
		try (InputStream content = FileContent.generated(SIZE).open()) {
			Files.copy(content, upload);
		}
		String sum = sha256(upload);
		try (ForkedSimulator napCat = ForkedSimulator.start(this.folder, "--file", "big.bin=200m");
				ForkedBot bot = ForkedBot.start(FileBot.class, this.folder, "128m", "--ncatbot.url=" + napCat.url(),
						"--upload=" + upload, "--download=big.bin")) {
			await().atMost(PATIENCE).until(() -> bot.log().contains("downloaded") || !bot.isAlive());
			String log = bot.log();
			assertThat(log).contains("uploaded %d bytes in 800 chunks".formatted(SIZE))
				.contains("downloaded %d bytes in 3200 chunks: %s".formatted(SIZE, sum));
			assertThat(sha256(Path.of(found(log, "chunks: (/.*|\\w:.*)")))).as("what NapCat has").isEqualTo(sum);
			long written = Long.parseLong(found(log, "held: (\\d+) bytes"));
			assertThat(written).as("by then the sink had taken").isLessThan(16 << 20);
			long frames = Long.parseLong(found(log, "written, (\\d+) frames"));
			assertThat(frames).as("by then had come, answers to 800 chunks included").isGreaterThan(4000);
			assertThat(Long.parseLong(found(log, "a call took (\\d+) ms"))).as("others go on").isLessThan(5000);
			System.out.println(log.lines().filter((line) -> line.startsWith("held")).findFirst().orElseThrow());
		}
	}

	private static String found(String log, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(log);
		assertThat(matcher.find()).as("%s in%n%s", pattern, log).isTrue();
		return matcher.group(1);
	}

	private static String sha256(Path file) throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
			content.transferTo(OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

}
