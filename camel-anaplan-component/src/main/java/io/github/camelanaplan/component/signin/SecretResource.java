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
package io.github.camelanaplan.component.signin;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.component.config.AnaplanConfigurationException;

/**
 * What options name by {@code file:} or {@code classpath:}, or hold themselves. Since they may hold it, and it may be secret,
 * no message shows more of a value than the name of a file.
 */
record SecretResource(CamelContext camel) {
    private static final Logger LOG = LoggerFactory.getLogger(SecretResource.class);
    private static final String PEM = "-----BEGIN ";
    private static final Set<String> NAMED = Set.of("file", "classpath");

    /** The text of PEM. */
    String pem(String option, String value) {
        return value.contains(PEM)
                ? value
                : new String(bytes(option, value, ", or PEM that begins with " + PEM + "..."), StandardCharsets.UTF_8);
    }

    /** The bytes of a resource. */
    byte[] bytes(String option, String value) {
        return bytes(option, value, "");
    }

    private byte[] bytes(String option, String value, String orElse) {
        String scheme =
                value.contains(":") ? value.substring(0, value.indexOf(':')).toLowerCase(Locale.ROOT) : "";
        boolean named = NAMED.contains(scheme);
        if (!named && !scheme.equals("base64")) {
            throw new AnaplanConfigurationException(
                    "Option " + option + " names no resource; expected file:, classpath: or base64: in front" + orElse);
        }
        try (InputStream in = ResourceHelper.resolveMandatoryResourceAsInputStream(camel, value)) {
            return in.readAllBytes();
        } catch (FileNotFoundException e) {
            throw unreadable(option, value, "does not exist, or is no file that may be read here");
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("Option {} could not be read: {}", option, e.getClass().getName());
            throw unreadable(option, named ? value : "what follows base64:", named ? "cannot be read" : "is no base64");
        }
    }

    private static AnaplanConfigurationException unreadable(String option, String what, String why) {
        return new AnaplanConfigurationException("Option " + option + ": " + what + " " + why);
    }
}
