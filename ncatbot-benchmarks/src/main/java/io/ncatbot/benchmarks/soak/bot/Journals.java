package io.ncatbot.benchmarks.soak.bot;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The journals of all accounts, by QQ number.
 */
@Component
final class Journals {

	private final Path directory;

	private final Map<Long, Journal> journals = new ConcurrentHashMap<>();

	Journals(@Value("${soak.directory}") Path directory) {
		this.directory = directory;
	}

	Journal of(long account) {
		return this.journals.computeIfAbsent(account, (id) -> Journal.open(this.directory, id));
	}

	void flush() {
		this.journals.values().forEach(Journal::flush);
	}

}
