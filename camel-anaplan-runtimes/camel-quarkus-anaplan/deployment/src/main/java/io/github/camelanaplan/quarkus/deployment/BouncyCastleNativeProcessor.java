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

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageSecurityProviderBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedPackageBuildItem;

/**
 * What a native image has to be told of Bouncy Castle, which reads keys and certificates: it finds its algorithms by name. It is
 * not made a provider of the whole application, as the component asks it directly.
 */
final class BouncyCastleNativeProcessor {
    private static final String ALGORITHMS = "org.bouncycastle.jcajce.provider.";
    private static final String PROVIDER = "org.bouncycastle.jce.provider.BouncyCastleProvider";

    @BuildStep(onlyIf = NativeImage.class)
    IndexDependencyBuildItem index() {
        return new IndexDependencyBuildItem("org.bouncycastle", "bcprov-jdk18on");
    }

    @BuildStep(onlyIf = NativeImage.class)
    ReflectiveClassBuildItem algorithms(CombinedIndexBuildItem index) {
        String[] names = index.getIndex().getKnownClasses().stream()
                .map(type -> type.name().toString())
                .filter(name -> name.startsWith(ALGORITHMS))
                .sorted()
                .toArray(String[]::new);
        return ReflectiveClassBuildItem.builder(names)
                .reason(getClass().getName())
                .build();
    }

    @BuildStep(onlyIf = NativeImage.class)
    NativeImageSecurityProviderBuildItem provider() {
        return new NativeImageSecurityProviderBuildItem(PROVIDER);
    }

    /** Random numbers are to begin anew in each process, not where they stood in that of the build. */
    @BuildStep(onlyIf = NativeImage.class)
    RuntimeInitializedPackageBuildItem randomNumbers() {
        return new RuntimeInitializedPackageBuildItem("org.bouncycastle.jcajce.provider.drbg");
    }

    @BuildStep(onlyIf = NativeImage.class)
    RuntimeInitializedClassBuildItem randomNumbersByDefault() {
        return new RuntimeInitializedClassBuildItem("org.bouncycastle.crypto.CryptoServicesRegistrar");
    }
}
