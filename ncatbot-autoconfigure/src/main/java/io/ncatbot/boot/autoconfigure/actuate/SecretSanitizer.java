package io.ncatbot.boot.autoconfigure.actuate;

import java.util.function.Supplier;
import java.util.regex.Pattern;

import io.ncatbot.connection.Endpoint;
import io.ncatbot.connection.MalformedUrlException;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/**
 * Hides tokens, passwords and the values of headers: where the keys are those of the
 * bots, and wherever else the same values stand, as in the variable that a placeholder
 * names or in the command line. A URL is shown without what is secret in it.
 */
final class SecretSanitizer implements SanitizingFunction {

	private static final Pattern SECRET = key("token|proxy[._]password|headers[._\\[].*");

	private static final Pattern URL = key("url");

	private final Supplier<BotSecrets> source;

	SecretSanitizer(Supplier<BotSecrets> source) {
		this.source = source;
	}

	/** Also as environment variables write it. */
	private static Pattern key(String last) {
		return Pattern.compile("ncatbot[._](.*[._\\]])?(" + last + ")", Pattern.CASE_INSENSITIVE);
	}

	@Override
	public SanitizableData apply(SanitizableData data) {
		if (SECRET.matcher(data.getKey()).matches()) {
			return data.withSanitizedValue();
		}
		if (!(data.getValue() instanceof CharSequence value)) {
			return data;
		}
		String text = value.toString();
		if (URL.matcher(data.getKey()).matches()) {
			return withoutSecrets(data, text);
		}
		return this.source.get().areIn(text) ? data.withSanitizedValue() : data;
	}

	private static SanitizableData withoutSecrets(SanitizableData data, String url) {
		try {
			String shown = Endpoint.of(url, null).display();
			return shown.equals(url) ? data : data.withValue(shown);
		}
		catch (MalformedUrlException ex) {
			return data.withSanitizedValue();
		}
	}

}
