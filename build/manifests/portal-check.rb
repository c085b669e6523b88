# For a Homebrew tap. The release fills in what is between double braces.
class PortalCheck < Formula
  desc "Check tickets for the Illinois HFS Managed Care Provider Resolution Portal"
  homepage "{{repository}}"
  url "{{downloads}}/portal-check-{{version}}.tgz"
  sha256 "{{sha256 portal-check-{{version}}.tgz}}"
  license "Apache-2.0"

  depends_on "node"

  def install
    system "npm", "install", *std_npm_args
    bin.install_symlink libexec.glob("bin/*")
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/portal-check --version")
  end
end
