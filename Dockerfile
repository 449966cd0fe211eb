# Build: the same command as everywhere, without tests.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY contexts contexts
COPY openapi openapi
COPY src src
RUN mvn -B -q package -DskipTests

# Run: a JRE, one user without rights, nothing else. The database is outside.
FROM eclipse-temurin:25-jre
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --user-group --no-create-home signet \
 && install -d -o signet -g signet -m 700 /var/lib/signet
WORKDIR /opt/signet
COPY --from=build --chown=root:root /build/target/quarkus-app ./
USER 10001
# Here the first administrator's API key is written once; mount it or copy the key out.
VOLUME /var/lib/signet
ENV SIGNET_DATA_DIR=/var/lib/signet \
    SIGNET_MODE=production \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s --retries=3 \
  CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://localhost:8080/q/health/ready"]
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
