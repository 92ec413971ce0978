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
package io.github.camelanaplan.quarkus.deployment;

import java.io.IOException;

import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import org.bouncycastle.jcajce.provider.symmetric.AES;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.http.HttpTransport;
import io.github.camelanaplan.client.model.DumpRow;
import io.github.camelanaplan.client.transfer.upload.Compression;
import io.github.camelanaplan.component.config.AnaplanConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Of native images, none of which is built here, only that they are told what they are to be told. */
class NativeHintsTest {
    private final AnaplanNativeProcessor processor = new AnaplanNativeProcessor();

    @Test
    void whatRoutesAndPropertiesReachByNameIsKept() throws IOException {
        Index index = Index.of(
                DumpRow.class,
                TaskPartialException.class,
                AnaplanConfiguration.class,
                Compression.class,
                HttpTransport.class,
                Thread.State.class);

        assertThat(processor
                        .reachedByName(new CombinedIndexBuildItem(index, index))
                        .getClassNames())
                .containsExactlyInAnyOrder(
                        DumpRow.class.getName(),
                        TaskPartialException.class.getName(),
                        AnaplanConfiguration.class.getName(),
                        Compression.class.getName());
    }

    @Test
    void algorithmsThatBouncyCastleFindsByNameAreKept() throws IOException {
        Index index = Index.of(AES.ECB.class, BouncyCastleProvider.class, DumpRow.class);

        assertThat(new BouncyCastleNativeProcessor()
                        .algorithms(new CombinedIndexBuildItem(index, index))
                        .getClassNames())
                .containsExactly(AES.ECB.class.getName());
    }
}
