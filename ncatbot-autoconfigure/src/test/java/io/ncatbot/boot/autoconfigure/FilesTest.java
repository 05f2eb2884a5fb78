package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.FileTransferException;
import io.ncatbot.api.file.DownloadFrame;
import io.ncatbot.api.file.TestDownloadFrame;
import io.ncatbot.api.file.UploadFrame;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the properties say about files, over a real socket.
 */
class FilesTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@TempDir
	private Path folder;

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.world(World.of(10001, "喵喵").addFriend(456, "小明"))
		.start();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NcatBotAutoConfiguration.class))
		.withPropertyValues("ncatbot.url=" + this.napCat.url());

	private Path file;

	@BeforeEach
	void write() throws IOException {
		this.file = Files.write(this.folder.resolve("film.mp4"), new byte[2 << 20]);
	}

	@AfterEach
	void close() {
		this.napCat.close();
	}

	private String send(BotAPI api) {
		api.with(CallOptions.connectionWait(PATIENCE))
			.postPrivateMsgSync(456, Message.empty().image(FileSource.of(this.file)))
			.orElseThrow();
		return this.napCat.awaitCall("send_private_msg", PATIENCE)
			.params()
			.path("message")
			.path(0)
			.path("data")
			.path("file")
			.asString();
	}

	@Test
	void byDefaultALargeFileIsUploaded() {
		this.contextRunner.run((context) -> {
			String path = send(context.getBean(BotAPI.class));
			assertThat(Path.of(path)).isNotEqualTo(this.file).hasBinaryContent(new byte[2 << 20]);
		});
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "this JVM has no virtual threads")
	void onVirtualThreadsToo() {
		this.contextRunner.withPropertyValues("spring.threads.virtual.enabled=true")
			.run((context) -> assertThat(Path.of(send(context.getBean(BotAPI.class))))
				.hasBinaryContent(new byte[2 << 20]));
	}

	@Test
	void onASharedDiskItsPathIsSent() {
		this.contextRunner.withPropertyValues("ncatbot.files=shared-disk").run((context) -> {
			assertThat(send(context.getBean(BotAPI.class))).isEqualTo(this.file.toString());
			assertThat(this.napCat.callCount("upload_file_stream")).isZero();
		});
	}

	@Test
	void theLimitInsideOfARequestIsAProperty() {
		this.napCat.faults().forAction("upload_file_stream").fails(1404, "不支持的API upload_file_stream");
		this.contextRunner.withPropertyValues("ncatbot.limits.inline-files=1MB")
			.run((context) -> assertThatExceptionOfType(FileTransferException.class)
				.isThrownBy(() -> send(context.getBean(BotAPI.class)))
				.withMessageContaining("film.mp4")
				.withMessageContaining("1.0 MiB"));
	}

	@Test
	void whatAFrameIsReadIntoIsKnownToNativeImages() {
		RuntimeHints hints = new RuntimeHints();
		new NcatBotRuntimeHints().registerHints(hints, null);
		for (Class<?> frame : new Class<?>[] { DownloadFrame.class, TestDownloadFrame.class, UploadFrame.class }) {
			assertThat(RuntimeHintsPredicates.reflection().onType(frame)).accepts(hints);
		}
	}

}
