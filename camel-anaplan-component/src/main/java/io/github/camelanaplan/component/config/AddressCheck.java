/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.component.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.Region;
import io.github.camelanaplan.client.lookup.NearNames;

/** Refuses addresses that are none, and those on the way to which anybody could read the credentials. */
public final class AddressCheck {
    private static final Logger LOG = LoggerFactory.getLogger(AddressCheck.class);
    private static final Pattern VERSION = Pattern.compile("/\\d/\\d/?$");
    /** By how it is written: a name that would have to be looked up could mean another machine tomorrow. */
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

    private AddressCheck() {}

    /**
     * @throws AnaplanConfigurationException naming the option and what was expected
     */
    static void check(ConnectionConfiguration options) {
        region(options.getRegion());
        address("apiUrl", options.getApiUrl(), options.isAllowPlainHttp());
        address("authUrl", options.getAuthUrl(), options.isAllowPlainHttp());
        address("oauthUrl", options.getOauthUrl(), options.isAllowPlainHttp());
    }

    /** Whether what is sent to a host does not leave this machine. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static void region(String code) {
        if (!ServiceAddresses.isGiven(code) || Region.of(code).isPresent()) {
            return;
        }
        List<String> near = NearNames.of(code, Region.codes());
        throw wrong(
                "region",
                code,
                near.isEmpty()
                        ? "one of " + String.join(", ", Region.codes()) + ", or the addresses in its place"
                        : "perhaps " + String.join(" or ", near));
    }

    private static void address(String option, String value, boolean plainAllowed) {
        if (!ServiceAddresses.isGiven(value)) {
            return;
        }
        URI uri = parsed(value);
        boolean plain = "http".equalsIgnoreCase(uri.getScheme());
        boolean http = plain || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
            boolean mayHoldSecret = value.contains("@");
            throw wrong(
                    option,
                    mayHoldSecret ? "not fit" : value,
                    "an address such as https://api.anaplan.com, without user and query");
        }
        if (VERSION.matcher(uri.getPath()).find()) {
            throw wrong(option, value, "the address without the version, which is added to it");
        }
        if (plain) {
            requireFitForPlain(option, uri, plainAllowed);
        }
    }

    private static void requireFitForPlain(String option, URI uri, boolean allowed) {
        // With a dot at its end, a name is the same
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (host.equals("anaplan.com") || host.endsWith(".anaplan.com")) {
            throw wrong(option, uri, "https: Anaplan is not spoken to without TLS");
        }
        if (!allowed && !isLoopback(host)) {
            throw wrong(
                    option,
                    uri,
                    "https, as anybody on the way could read the credentials; allowPlainHttp=true takes them there all the "
                            + "same");
        }
    }

    private static URI parsed(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            LOG.debug("Not an address: {}", e.getReason());
            return URI.create("");
        }
    }

    private static AnaplanConfigurationException wrong(String option, Object value, String expected) {
        return new AnaplanConfigurationException("Option " + option + " is " + value + "; expected " + expected);
    }
}
