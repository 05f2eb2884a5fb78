package io.ncatbot.demo;

import io.ncatbot.handler.MessageEvent;

import org.springframework.stereotype.Component;

/**
 * A regular expression whose named groups are the parameters. The whole text has to match
 * it, and numbers come as numbers.
 */
@Component
class WeatherReport {

	@MessageEvent(regex = "(?<city>\\S+)天气(?: (?<days>[1-7])天)?", id = "weather", description = "天气预报")
	String forecast(String city, Integer days) {
		return (days == null) ? "%s今天晴，适合晒太阳喵~".formatted(city) : "%s未来 %d 天都是晴天喵~".formatted(city, days);
	}

}
