package io.ncatbot.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FileSourceTest {

	private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);

	private static final String ABC_BASE64 = "base64://YWJj";

	@TempDir
	private Path folder;

	@Test
	void ownBytesAreInlined() throws IOException {
		FileSource source = FileSource.of(ABC, "a.txt");
		assertThat(source.isOwn()).isTrue();
		assertThat(source.isFetched()).isFalse();
		assertThat(source.reference()).isNull();
		assertThat(source.name()).isEqualTo("a.txt");
		assertThat(source.size()).isEqualTo(3);
		assertThat(source.path()).isNull();
		assertThat(source.toBase64()).isEqualTo(ABC_BASE64);
		try (InputStream stream = source.open()) {
			assertThat(stream).hasBinaryContent(ABC);
		}
		assertThat(source).isEqualTo(FileSource.of(ABC.clone(), "a.txt"))
			.hasSameHashCodeAs(FileSource.of(ABC.clone(), "a.txt"))
			.isNotEqualTo(FileSource.of(new byte[] { 1 }, "a.txt"));
	}

	@Test
	void fileIsReadOnlyWhenItIsSent() throws IOException {
		Path file = this.folder.resolve("later.txt");
		FileSource source = FileSource.of(file);
		assertThat(source.size()).isEqualTo(-1);
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(source::toBase64)
			.withMessageContaining("later.txt");
		Files.write(file, ABC);
		assertThat(source.toBase64()).isEqualTo(ABC_BASE64);
		assertThat(source.size()).isEqualTo(3);
		assertThat(source.name()).isEqualTo("later.txt");
		assertThat(source.path()).isEqualTo(file);
		assertThat(source).isEqualTo(FileSource.of(file)).isNotEqualTo(FileSource.of(this.folder));
	}

	@Test
	void resourceIsReadWhenItIsSent() {
		assertThat(FileSource.of(new ByteArrayResource(ABC)).toBase64()).isEqualTo(ABC_BASE64);
		FileSource file = FileSource.of(new ClassPathResource("io/ncatbot/frames/lifecycle.json"));
		assertThat(file.name()).isEqualTo("lifecycle.json");
		assertThat(file.size()).isPositive();
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> FileSource.of(new ClassPathResource("no/such.png")).toBase64())
			.withMessageContaining("such.png");
	}

	@Test
	void streamIsReadOnceAndRemembered() {
		boolean[] closed = new boolean[1];
		InputStream stream = new ByteArrayInputStream(ABC) {
			@Override
			public void close() {
				closed[0] = true;
			}
		};
		FileSource source = FileSource.of(stream, "a.txt");
		assertThat(source.size()).isEqualTo(-1);
		assertThat(closed[0]).isFalse();
		assertThat(source.toBase64()).isEqualTo(ABC_BASE64);
		assertThat(closed[0]).isTrue();
		assertThat(source.toBase64()).isEqualTo(ABC_BASE64);
		assertThat(source.size()).isEqualTo(3);
	}

	@Test
	void longStreamIsKeptToo() throws IOException {
		byte[] content = new byte[3_000_001];
		new Random(1).nextBytes(content);
		int[] opened = new int[1];
		FileSource source = FileSource.of(new InputStreamResource(() -> {
			opened[0]++;
			return new ByteArrayInputStream(content);
		}));
		try (InputStream first = source.open(); InputStream second = source.open()) {
			assertThat(first.readNBytes(2_000_000)).isEqualTo(Arrays.copyOf(content, 2_000_000));
			assertThat(source.size()).as("not known before its end").isEqualTo(-1);
			second.skipNBytes(2_500_000);
			assertThat(second.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, 2_500_000, content.length));
			assertThat(first.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, 2_000_000, content.length));
		}
		assertThat(source.size()).isEqualTo(content.length);
		try (InputStream again = source.open()) {
			assertThat(again).hasBinaryContent(content);
		}
		assertThat(opened[0]).isEqualTo(1);
	}

	@Test
	void streamThatFailsOnceFailsAgain() {
		FileSource source = FileSource.of(new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("cut off");
			}
		});
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(source::toBase64)
			.withStackTraceContaining("cut off");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(source::toBase64)
			.withStackTraceContaining("cut off");
	}

	@ParameterizedTest
	@CsvSource({ "http://x.invalid/a/b.png?c=/d, true, b.png", "HTTPS://x.invalid/é.png, true, é.png",
			"/data/a.png, true, a.png", "C:\\data\\a.png, true, a.png", "file:///data/a.png, true, a.png",
			"A1B2.jpg, false, A1B2.jpg", "0123456789abcdef, false, 0123456789abcdef" })
	void whatNapCatGetsByItselfIsPassedThrough(String reference, boolean fetched, String name) {
		FileSource source = FileSource.received(reference);
		assertThat(source.isOwn()).isFalse();
		assertThat(source.isFetched()).isEqualTo(fetched);
		assertThat(source.reference()).isEqualTo(reference);
		assertThat(source.name()).isEqualTo(name);
		assertThat(source.size()).isEqualTo(-1);
		assertThatIllegalStateException().isThrownBy(source::open).withMessageContaining("NapCat gets it by itself");
		assertThatIllegalStateException().isThrownBy(source::toBase64);
	}

	@Test
	void receivedContentIsOurOwnAgain() {
		assertThat(FileSource.received(ABC_BASE64)).isEqualTo(FileSource.of(ABC));
		assertThat(FileSource.received("base64://%%%").reference()).isEqualTo("base64://%%%");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://x.invalid/a", "x.invalid/a", "", "base64://YWJj", "/data/a.png" })
	void onlyWebLinksAreUrls(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> FileSource.url(url))
			.withMessageContaining("http: and https:")
			.withMessageContaining("'" + url + "'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.png", "", "./a.png", "http://x.invalid/a" })
	void onlyAbsolutePathsLieOnNapCatsHost(String path) {
		assertThatIllegalArgumentException().isThrownBy(() -> FileSource.onNapCatHost(path))
			.withMessageContaining("absolute path");
	}

	@Test
	void longReferenceIsCutInAnError() {
		assertThatIllegalArgumentException().isThrownBy(() -> FileSource.url("x".repeat(100_000)))
			.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(400));
	}

}
