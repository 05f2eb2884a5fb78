package io.ncatbot.testcontainers;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

import org.testcontainers.containers.output.OutputFrame;

/**
 * Reads what NapCat prints, and tells what a person needs in order to log in: the QR code
 * and the WebUI's address as it is from outside the container.
 */
final class LoginGuide implements Consumer<OutputFrame> {

	private static final Pattern COLOUR = Pattern.compile("\u001B\\[[;\\d]*m");

	private static final Pattern WEBUI = Pattern.compile("WebUi User Panel Url: https?://[^/\\s]+(/\\S*)");

	private static final Pattern QR_CONTENT = Pattern.compile("二维码解码URL: (\\S+)");

	private static final Pattern QR_LINE = Pattern.compile("[█▀▄\\s]*[█▀▄]{4}[█▀▄\\s]*");

	private final Logger logger;

	private final StringBuilder drawing = new StringBuilder();

	private String base = "";

	private volatile String webUi = "";

	private volatile @Nullable String qrContent;

	LoginGuide(Logger logger) {
		this.logger = logger;
	}

	/** Learns where the WebUI is, before any output comes. */
	void webUi(String base, String token) {
		this.base = base;
		this.webUi = "%s/webui?token=%s".formatted(base, token);
	}

	@Override
	public void accept(OutputFrame frame) {
		for (String line : COLOUR.matcher(frame.getUtf8String()).replaceAll("").split("\\R")) {
			read(line);
		}
	}

	private void read(String line) {
		Matcher panel = WEBUI.matcher(line);
		Matcher content = QR_CONTENT.matcher(line);
		if (QR_LINE.matcher(line).matches()) {
			this.drawing.append('\n').append(line);
		}
		else if (panel.find()) {
			this.webUi = this.base + panel.group(1);
			this.logger.info("NapCat's WebUI is at {}", this.webUi);
		}
		else if (content.find()) {
			this.qrContent = content.group(1);
			this.logger.info("Scan this with QQ on a telephone to log in, or open {}{}\nThe code says {}", this.webUi,
					this.drawing, this.qrContent);
			this.drawing.setLength(0);
		}
	}

	/** Where somebody can log in, in a sentence. */
	String whereToLogIn() {
		String content = this.qrContent;
		return "Open %s in a browser".formatted(this.webUi) + ((content != null)
				? ", or turn %s into a QR code and scan it with QQ on a telephone.".formatted(content) : ".");
	}

}
