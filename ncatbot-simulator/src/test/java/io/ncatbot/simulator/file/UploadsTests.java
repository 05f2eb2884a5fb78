package io.ncatbot.simulator.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How long uploads live, and where they go.
 */
class UploadsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final TempFiles temp = new TempFiles();

	private final Uploads uploads = new Uploads(this.temp, Duration.ofMillis(50));

	@AfterEach
	void close() {
		this.uploads.close();
		this.temp.close();
	}

	private static UploadPlan plan(String id, String filename, Duration retention) {
		return new UploadPlan(id, filename, 1, null, null, retention);
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("out of patience").isLessThan(deadline);
			Thread.sleep(5);
		}
	}

	@Test
	void anUploadThatIsLeftAloneDies() throws InterruptedException {
		Upload upload = this.uploads.begin(plan("idle", "a.bin", Duration.ZERO));
		this.uploads.add(upload, 0, new byte[1]);
		this.uploads.touch(upload);
		await(() -> this.uploads.find("idle") == null && this.temp.chunks().toFile().list().length == 0);
	}

	@Test
	void aFinishedFileIsDeletedAfterItsRetention() throws InterruptedException {
		FinishedUpload finished = finish("short", "short.bin", Duration.ofMillis(1));
		await(() -> Files.notExists(finished.path()));
	}

	@Test
	void aFileIsKeptWhenItsRetentionIsZero() {
		FinishedUpload finished = finish("long", "long.bin", Duration.ZERO);
		assertThat(finished.path()).isAbsolute().hasBinaryContent(new byte[] { 1, 2, 3 });
		this.temp.clean();
		assertThat(finished.path()).doesNotExist();
	}

	private FinishedUpload finish(String id, String name, Duration retention) {
		Upload upload = this.uploads.begin(plan(id, name, retention));
		this.uploads.add(upload, 0, new byte[] { 1, 2, 3 });
		return this.uploads.finish(upload);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../evil", "/etc/evil", "..", ".", "a/../../evil" })
	void nothingIsWrittenOutsideOfTheTemporaryDirectory(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.uploads.begin(plan(name, "a.bin", Duration.ZERO)))
			.withMessageContaining(name);
		Upload upload = this.uploads.begin(plan("ok", name, Duration.ZERO));
		this.uploads.add(upload, 0, new byte[1]);
		assertThatIllegalArgumentException().isThrownBy(() -> this.uploads.finish(upload)).withMessageContaining(name);
	}

	@Test
	void smallUploadsShareAHundredMebibytes() {
		for (int i = 0; i < 10; i++) {
			Upload upload = this.uploads
				.begin(new UploadPlan("m" + i, "m" + i, 1, 10L << 20, null, Duration.ofMinutes(5)));
			this.uploads.add(upload, 0, new byte[10 << 20]);
		}
		UploadPlan oneMore = new UploadPlan("m", "m", 1, 1L, null, Duration.ofMinutes(5));
		assertThatIllegalStateException().isThrownBy(() -> this.uploads.begin(oneMore))
			.withMessage("Memory limit exceeded");
		assertThat(this.uploads.begin(plan("disk", "disk", Duration.ZERO)).isWhole()).isFalse();
	}

	@Test
	void aFileMayHaveTheNameOfItsUpload() {
		assertThat(finish("same", "same", Duration.ZERO).path()).hasFileName("same");
		assertThat(this.temp.chunks()).isEmptyDirectory();
	}

	@Test
	void theDirectoryGoesAtTheEnd() throws IOException {
		Path directory = this.temp.temp();
		Files.write(this.temp.kept().resolve("x"), new byte[1]);
		finish("a", "a.bin", Duration.ZERO);
		this.temp.close();
		assertThat(directory.getParent()).doesNotExist();
	}

}
