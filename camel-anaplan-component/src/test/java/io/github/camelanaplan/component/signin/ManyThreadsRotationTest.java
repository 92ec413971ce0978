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

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.client.auth.AtOnce;
import io.github.camelanaplan.component.AnaplanComponent;

import static org.assertj.core.api.Assertions.assertThat;

/** A refresh token that is good for one use is used once, however many exchanges find that the session has ended. */
class ManyThreadsRotationTest extends OAuthTestSupport {
    private static final int THREADS = 200;

    @TempDir
    Path folder;

    @BeforeEach
    void useRotatingToken() {
        AnaplanComponent component = rotating(freshToken());
        set(component, "tokenStore", "file:" + folder.resolve("tokens.json"));
        context.addComponent("etl", component);
    }

    private void allWork() throws Exception {
        assertThat(AtOnce.run(THREADS, () -> list("etl").getException()))
                .hasSize(THREADS)
                .containsOnlyNulls();
    }

    @Test
    void firstTokenIsAskedForOnce() throws Exception {
        allWork();

        assertThat(tokenCalls()).isEqualTo(1);
        assertThat(anaplan.oauth().rotations()).isEqualTo(1);
    }

    @Test
    void tokenThatHasExpiredIsReplacedOnce() throws Exception {
        assertThat(list("etl").getException()).isNull();
        clock.advance(Duration.ofHours(1));

        allWork();

        assertThat(tokenCalls()).isEqualTo(2);
        assertThat(anaplan.oauth().rotations()).isEqualTo(2);
    }

    @Test
    void tokenThatWasRevokedIsReplacedOnce() throws Exception {
        assertThat(list("etl").getException()).isNull();
        anaplan.revokeTokens(USER);

        allWork();

        assertThat(tokenCalls()).isEqualTo(2);
        assertThat(anaplan.oauth().rotations()).isEqualTo(2);
    }
}
